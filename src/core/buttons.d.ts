import type { Button, Step } from '../model/campaign.js';
import type { Topic } from '../model/event.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** The buttons of a step for this person: no handler, no button; who cannot buy asks the administrator. */
export declare const buttonsOf: (situation: Situation, state: State, step: Step, topic: Topic, now: number) => Button[];
