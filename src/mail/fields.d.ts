import type { Intent } from '../model/handoff.js';
import type { Facts } from '../model/message.js';
import type { Fields } from './compose.js';
import type { MailOptions } from './options.js';
/** Every datum of a mail, as plain numbers, epoch ms and names; what is not known is not there. */
export declare const fieldsOf: (intent: Intent, facts: Facts, { accountName, links }: MailOptions) => Fields;
