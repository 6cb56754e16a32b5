import type { Rules } from '../core/rules.js';
import type { Options } from '../model/options.js';
import type { Platform } from '../model/platform.js';
import type { Problem } from '../model/shape.js';
import type { Expansion } from './public.js';
import type { SpeakerPorts } from './speaker.js';
import type { Speaker } from './speech.js';
/** What the entries bring in: the world, the data, and the parts that load when needed. */
export interface Parts {
    platform: Platform;
    rules: (options: Options) => Promise<Rules> | Rules;
    loadSpeaker: (ports: Omit<SpeakerPorts, 'rules' | 'stage' | 'loadMail' | 'calm' | 'locks'>) => Promise<Speaker>;
    describe: (problem: Problem) => Promise<string>;
    /** BCP 47, where the host gives none. */
    language: () => string;
}
export declare const createInstance: (options: Options, { platform, rules, loadSpeaker, describe, language }: Parts) => Expansion;
