import type { Rules } from '../core/rules.js';
import type { Consent } from '../model/account.js';
import type { Access, Explanation } from '../model/decision.js';
import type { Input } from '../model/input.js';
import type { Outcome } from '../model/outcome.js';
import type { Platform } from '../model/platform.js';
import type { Situation } from '../model/situation.js';
import type { Speaker, View } from './speech.js';
/** What the engine of one subject needs from the page around it. */
export interface EnginePorts {
    platform: Platform;
    rules: Rules;
    /** Everything but the page and the storage, which the engine asks for itself. */
    situation: () => Omit<Situation, 'page' | 'durable'>;
    /** Another tab changed the consent. */
    consented: (consent: Consent) => void;
    held: () => boolean;
    /** Loads the half that speaks. */
    loadSpeaker: (engine: Engine) => Promise<Speaker>;
    emit: (outcome: Outcome) => void;
    /** After every batch, with what is now known. */
    settled: (view: View) => void;
    report: (code: string, message: string) => void;
}
export interface Engine {
    put(input: Input): void;
    /** Asks for a batch; a claim may be known to be `dead`. */
    wake(dead?: string): void;
    /** What is known, inputs that still wait included. */
    view(): View;
    explain(only?: string): Explanation[];
    waysOut(meter: string): Access['waysOut'];
    speaker(): Promise<Speaker | undefined>;
    ready: Promise<void>;
    flush(): Promise<void>;
    /** Takes everything off the screen at once, writes what waits, and ends. */
    close(): Promise<void>;
    key: string;
}
/** The loop: take what waits, commit it in one transaction, carry out what was decided, set the alarm. */
export declare const createEngine: ({ platform, rules, situation: around, consented, held, loadSpeaker, emit, settled, report }: EnginePorts) => Engine;
