import type { Draft } from './draft.js';
/** Writes down an event that the host tracked. What follows from it is for others to find in the state. */
export declare const onFact: ({ state: { essential, behaviour }, situation }: Draft, name: string, props: Record<string, unknown>, at: number) => void;
