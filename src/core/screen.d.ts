import type { Presentation } from '../model/decision.js';
import type { Input } from '../model/input.js';
import type { Claim, Screen } from '../model/state.js';
/** What inputs about our own message do to the claim: seen marks it, an end frees the screen and starts the gap. So does the end of the tab that held it. */
export declare const foldScreen: (screen: Screen, inputs: readonly Input[], now: number, dead?: string) => Screen;
export declare const claimFor: ({ campaign, step, topic, kind, surface }: Presentation, id: string, tab: string, subject: string, now: number) => Claim;
