import type { State } from '../model/state.js';
/** Keeps the latest occurrences of an event; close ones merge into one when `apart` is given. */
export declare const count: (recent: Record<string, number[]>, key: string, at: number, times: number, apart?: number) => void;
/** Measures growth from the smallest team of the last 30 days; a fifth more counts. */
export declare const growSeats: ({ behaviour }: State, seats: number, at: number) => void;
