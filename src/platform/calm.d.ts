import type { Calm, Time } from '../model/platform.js';
/** From now on it follows, and until `stop`, whether this is a moment to interrupt. */
export declare function createCalm({ soon }: Pick<Time, 'soon'>): Calm;
