import type { Input } from '../model/input.js';
import type { Time } from '../model/platform.js';
/** Inputs wait here, in order, until one batch takes them all. */
export interface Inbox {
    /** Costs a push; the batch runs in a task of its own. */
    put(input: Input): void;
    /** Asks for a batch even without inputs. */
    wake(): void;
    waiting(): readonly Input[];
    take(): Input[];
    stop(): void;
}
/** At most one batch a second, unless `pressing` says that what waits may change what people see. */
export declare const createInbox: (time: Time, run: () => void, pressing: () => boolean) => Inbox;
