import type { Outcome, Outcomes, OutcomeType } from '../model/outcome.js';
import type { Stop } from '../model/platform.js';
export interface Listeners {
    on<T extends OutcomeType>(type: T, listener: (detail: Outcomes[T]) => void): Stop;
    emit(outcome: Outcome): void;
    clear(): void;
}
/** Who observes, by type of outcome. What a listener throws stays with it. */
export declare const createListeners: (failed: (type: string, error: unknown) => void) => Listeners;
