import type { MeterDefinition } from '../model/catalog.js';
import type { Access } from '../model/decision.js';
import type { Situation } from '../model/situation.js';
import type { Meter, State } from '../model/state.js';
/** Compared by multiplication, within a billionth: 8 of 10 is 80 %, whatever the fractions. */
export declare const reaches: (used: number, limit: number, percent: number) => boolean;
export declare const exceeds: (used: number, limit: number, percent: number) => boolean;
/** The limit in force, 0 when there is none: a plan taken after the last update may have raised or lifted it. */
export declare const limitOf: (situation: Situation, state: State, id: string) => number;
/** The meter while it alerts: a limit above zero, in a period that has not ended. */
export declare const liveMeter: (situation: Situation, state: State, id: string, now: number) => (Meter & {
    limit: number;
}) | undefined;
/** Writes one update of usage: a new period or a raised limit arms the levels again. */
export declare const updateMeter: (meters: Record<string, Meter>, props: Record<string, unknown>, at: number) => Record<string, Meter>;
export declare const definition: (situation: Situation, id: string) => MeterDefinition | undefined;
/** Whether a limit stops anything. One that the catalogue does not know only speaks. */
export declare const isEnforced: (situation: Situation, id: string) => boolean;
/** Whether the host may write. Pure arithmetic: whatever is not known allows. The ways out are found by the half that speaks. */
export declare const access: (situation: Situation, state: State, id: string, requested: number, now: number) => Access;
