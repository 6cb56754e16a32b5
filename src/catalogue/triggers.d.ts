import type { Campaign } from '../model/campaign.js';
/** What each built-in campaign waits for, in the order of priority. Its steps are loaded when it concerns someone. */
export declare const TRIGGERS: readonly Pick<Campaign, 'id' | 'trigger'>[];
export declare const triggerOf: (id: string) => Campaign["trigger"];
