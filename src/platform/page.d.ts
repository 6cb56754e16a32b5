import type { Page } from '../model/platform.js';
export declare function createPage(): Page;
