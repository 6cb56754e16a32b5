import type { Tabs } from '../model/platform.js';
/** Plain http has no locks, a sandbox refuses them, blocked storage refuses channels as well: each is then done without. */
export declare function createTabs(name: string): Tabs;
