import type { Catalog } from '../model/catalog.js';
import type { Topic } from '../model/event.js';
import type { Impression, State } from '../model/state.js';
/** The answer that keeps a topic quiet now: on itself, or on something that it contains. */
export declare const quietBy: (state: State, catalog: Catalog, topic: Topic, now: number) => {
    impression: Impression;
    until: number;
} | undefined;
/** When the quiet that an answer asked for on a topic ends, by its own start and length. */
export declare const quietEnd: (state: State, catalog: Catalog, topic: Topic) => number;
