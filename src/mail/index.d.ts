import type { Intent } from '../model/handoff.js';
import type { Facts } from '../model/message.js';
import type { Mail, MailOptions } from './options.js';
export type { Mail, MailOptions };
/** Writes a mail from its stored intent. The same input gives the same bytes. */
export declare const writeMail: (givenIntent: Intent, givenFacts: Facts, givenOptions: MailOptions) => Promise<Mail>;
