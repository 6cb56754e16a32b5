import type { Storage } from '../model/platform.js';
/** Reduces the records of those who have not come for longest to their answers: what they refused stays refused. */
export declare const prune: (storage: Storage, own: string, now: number) => Promise<void>;
