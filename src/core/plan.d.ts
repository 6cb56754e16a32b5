import type { Catalog, Plan } from '../model/catalog.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** Monthly equivalent, by which plans are ranked; a price on request ranks last. */
export declare const rank: (plan: Plan | undefined) => number;
/** The plan as messages see it: unknown until the host says it on this page; a downgrade counts after 72 hours. */
export declare const currentPlan: (situation: Situation, state: State, now: number) => Plan | undefined;
export declare const canBuy: ({ roles, policy }: Situation) => boolean;
/** The nearest dearer plan that has every feature asked for and raises every meter given; else the nearest dearer one. */
export declare const nextPlan: (catalog: Catalog, current: Plan, features: readonly string[], meters: readonly string[]) => Plan | undefined;
