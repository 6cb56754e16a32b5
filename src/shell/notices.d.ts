import type { Campaign } from '../model/campaign.js';
import type { Rules } from '../core/rules.js';
import type { Links } from '../model/message.js';
import type { Presenter } from './presenter.js';
import type { View } from './speech.js';
import type { Stage } from './stage.js';
export interface Notices {
    update(view: View): void;
}
export interface NoticePorts {
    stage: Stage;
    rules: Rules<Campaign>;
    links?: Links;
    presenter: Presenter;
    /** The person asks for the options again. */
    reopen: (meter: string) => void;
    /** The interface has been loaded meanwhile. */
    again: () => void;
}
/** A limit that holds is a status, not a message: every tab shows it, outside caps and claims, once its modal was answered. */
export declare const createNotices: ({ stage, rules, links, presenter, reopen, again }: NoticePorts) => Notices;
