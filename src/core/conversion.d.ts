import type { Situation } from '../model/situation.js';
import type { Conversion } from '../model/state.js';
/** What a `converted` event says was bought. */
export declare const conversionOf: (props: Record<string, unknown>, at: number) => Conversion;
/** Whether a purchase gives a topic: itself, a plan that has it, or the add-on of a meter. */
export declare const gives: ({ catalog }: Situation, { topics }: Conversion, topic: string) => boolean;
