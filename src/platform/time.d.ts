import type { Time } from '../model/platform.js';
export declare function createTime(): Time;
