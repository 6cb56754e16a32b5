import type { Intent } from '../model/handoff.js';
import type { Facts } from '../model/message.js';
import type { Field } from './compose.js';
/** The first declared offer that holds when the mail leaves. */
export declare const offerFields: (intent: Intent, facts: Facts) => Record<string, Field | undefined> | undefined;
