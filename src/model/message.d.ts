import type { BlockName, Button } from './campaign.js';
import type { Catalog, Feature, MeterDefinition, Plan } from './catalog.js';
import type { Presentation } from './decision.js';
/** All that is needed to draw a message: data only, no text and no function. `$message` holds it. */
export interface Message extends Presentation {
    /** The claim under which it is shown. */
    id: string;
    buttons: Button[];
    blocks: BlockName[];
    facts: Facts;
    /** What closing without choosing means; absent when it cannot be closed so. */
    closes?: 'dismissed' | 'snoozed' | 'declined';
    /** Length in days of the quiet that "Plus tard" would start, and whether it is the long one. */
    later?: {
        days: number;
        long: boolean;
    };
    /** Drawn by `preview()`: answers are not recorded. */
    preview?: boolean;
}
/** What the texts and blocks are made from. A text or block that lacks one of them leaves its line out. */
export interface Facts {
    now: number;
    currency: string;
    catalog: Catalog;
    meter?: MeterDefinition & {
        used: number;
        limit: number;
        percent: number;
        resetsAt?: number;
    };
    feature?: Feature;
    /** The plan that the account is on. */
    plan?: Plan;
    /** The plan that is proposed. */
    target?: Plan;
    /** What the target has and the plan has not. */
    gained?: Feature[];
    trial?: {
        days: number;
        startedAt?: number;
        endsAt: number;
        uses?: number;
    };
    links?: Links;
}
/** Ways out that the host keeps open; addresses or callbacks. */
export interface Links {
    export?: string | (() => void);
    billing?: string | (() => void);
    logout?: string | (() => void);
}
/** The limit of a meter is reached: a status, shown in every tab. */
export interface Notice {
    campaign: string;
    step: string;
    facts: Facts;
    mode: 'read-only' | 'blocked';
}
