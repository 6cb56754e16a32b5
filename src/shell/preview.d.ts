import type { Rules } from '../core/rules.js';
import type { Campaign } from '../model/campaign.js';
import type { Links, Message } from '../model/message.js';
import type { View } from './speech.js';
/** A step as it would be drawn, with figures of its own where the account has none. */
export declare const previewOf: (rules: Rules<Campaign>, view: View, campaignId: string, stepId: string, links: Links | undefined, overrides: Partial<Message> | undefined) => Message | undefined;
