import type { Catalog, Feature, Plan } from '../model/catalog.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** `true` or `false` when known; undefined when the host has said neither entitlements nor plan. */
export declare const owns: (situation: Situation, state: State, topic: Topic, now: number) => boolean | undefined;
/** What the target has and the current plan has not, as far as the catalogue names it. */
export declare const gained: (catalog: Catalog, current: Plan | undefined, target: Plan) => Feature[];
