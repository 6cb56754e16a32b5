import type { Campaign, Trigger } from '../model/campaign.js';
import type { SignalDefinition } from '../model/signal.js';
/** What the half that watches needs of a campaign: enough to know that it concerns someone. */
export type Watched = Pick<Campaign, 'id' | 'trigger'>;
type On<C extends Watched, T extends Trigger['on']> = readonly (C & {
    trigger: Extract<Trigger, {
        on: T;
    }>;
})[];
/** Campaigns, sorted once by what brings them about, so that a fact touches only those that it concerns. */
export interface Rules<C extends Watched = Watched> {
    campaigns: readonly C[];
    signals: readonly SignalDefinition[];
    byId: ReadonlyMap<string, C>;
    /** Lowest level first. */
    usage: On<C, 'usage'>;
    views: On<C, 'views'>;
    score: On<C, 'score'>;
}
export declare const compileRules: <C extends Watched>(campaigns: readonly C[], signals: readonly SignalDefinition[]) => Rules<C>;
export {};
