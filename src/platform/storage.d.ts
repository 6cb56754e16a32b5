import type { Storage, Time } from '../model/platform.js';
/** Keys and values in an IndexedDB database of this name, opened when first used. */
export declare function createStorage(name: string, time?: Time): Storage;
