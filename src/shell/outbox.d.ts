import type { Facts } from '../model/message.js';
import type { Handoff, Intent } from '../model/handoff.js';
import type { Input } from '../model/input.js';
import type { Time } from '../model/platform.js';
import type { Situation } from '../model/situation.js';
import type { State } from '../model/state.js';
/** The lazy part that writes a mail from its intent. */
export type WriteMail = (intent: Intent, facts: Facts, options: {
    locale: string;
    links?: Situation['catalog']['links'];
    accountName?: string;
    copy?: Record<string, string>;
    timeZone?: string;
}) => Promise<{
    subject: string;
    text: string;
    html: string;
    fields: Record<string, unknown>;
}>;
export interface Delivery {
    deliver: (handoffs: Handoff[]) => void | Promise<void>;
    loadMail: () => Promise<WriteMail>;
    locale: string;
    copy?: Record<string, string>;
    accountName?: string;
}
/** Hands leased intents over, bodies written on the way; tells which were accepted. One that cannot be written holds back no other. */
export declare const handOver: (leased: readonly [string, Intent][], { deliver, loadMail, locale, copy, accountName }: Delivery, situation: Situation, state: State, time: Time) => Promise<{
    handoffs: Handoff[];
    inputs: Input[];
    error?: unknown;
}>;
