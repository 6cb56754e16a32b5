import { type SpeakerPorts } from './shell/speaker.js';
import type { Speaker } from './shell/speech.js';
export type Ports = Omit<SpeakerPorts, 'rules' | 'stage' | 'loadMail' | 'calm' | 'locks'>;
/** The half that speaks: loaded once someone is in a sequence, and with it, when something is to be drawn or written, the interface and the mails. */
export declare const speak: (ports: Ports) => Promise<Speaker>;
