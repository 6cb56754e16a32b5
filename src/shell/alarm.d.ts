import type { State } from '../model/state.js';
import type { Time } from '../model/platform.js';
export interface Alarm {
    set(state: State, until: number | undefined, now: number): void;
    off(): void;
}
/** The one alarm: it rings at the earliest moment when deciding again may answer otherwise. Nothing polls. */
export declare const createAlarm: (time: Time, ring: () => void) => Alarm;
