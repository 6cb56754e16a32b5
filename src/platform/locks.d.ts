import type { Locks } from '../model/platform.js';
/** Plain http has no locks and a sandbox refuses them: claims then live on their lease. */
export declare function createLocks(name: string): Locks;
