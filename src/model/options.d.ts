import type { Consent, Subject } from './account.js';
import type { Campaign, HandlerName } from './campaign.js';
import type { Catalog } from './catalog.js';
import type { Topic } from './event.js';
import type { Handoff } from './handoff.js';
import type { Links } from './message.js';
import type { Platform } from './platform.js';
import type { Policy } from './policy.js';
import type { Theme } from './ui.js';
/** What `createExpansion` and `expansion.init` take. */
export interface Options {
    /** Storage namespace; two applications on one origin need two names. `'expansion'` by default. */
    app?: string;
    /** Absent or null: nothing is recorded until `identify`. */
    subject?: Subject | null;
    /** Say it explicitly; missing means `pending`, with one warning. */
    consent?: Consent;
    catalog?: Catalog;
    /** The built-in ones by default. */
    campaigns?: Campaign[] | Promise<Campaign[]>;
    /** `false`: nothing runs, nothing is stored, every call is accepted. */
    enabled?: boolean;
    /** `false`: no interface; draw `$message` yourself and answer with `act()`. */
    ui?: boolean;
    links?: Links;
    policy?: Partial<Policy>;
    /** BCP 47; the document's language by default. */
    locale?: string;
    /** Texts by key, instead of the built-in ones. */
    copy?: Record<string, string>;
    theme?: Theme;
    handlers?: Handlers;
    /** Takes hand-offs; resolving means that all were accepted. */
    deliver?: (handoffs: Handoff[]) => void | Promise<void>;
    nonce?: string;
    container?: Element;
    /** Logs every decision to the console. */
    debug?: boolean;
    /** Parts of the world to replace, for tests and demonstrations. */
    platform?: Partial<Platform>;
}
/** The host performs; `on()` only observes. A promise keeps the button busy until it settles. */
export type Handlers = {
    [H in HandlerName]?: (call: HandlerCall) => unknown;
};
export interface HandlerCall {
    campaign: string;
    step: string;
    topic: Topic;
    meter?: string;
    /** What the button meant: the plan, the add-on, the message for the administrator. */
    intent: {
        handler: HandlerName;
        plan?: string;
        addOn?: string;
        feature?: string;
        days?: number;
        billing?: 'monthly' | 'yearly';
        message?: string;
    };
}
