import type { Campaign, Step } from '../model/campaign.js';
import type { Enrolment } from '../model/state.js';
/** A step that usage brings, and the day that spaces it from the steps before. */
export declare const levelOf: ({ due }: Step) => {
    level: number;
    day: number;
};
/** Usage fell back under a level that was seen: it is over, until the levels are armed again. */
export declare const leaveLevels: ({ steps }: Campaign, enrolment: Enrolment, { used, limit }: {
    used: number;
    limit: number;
}, at: number) => void;
/** Records the levels that usage has passed. Of those passed at once only the highest sends its e-mail. */
export declare const passLevels: ({ steps }: Campaign, enrolment: Enrolment, { used, limit }: {
    used: number;
    limit: number;
}, at: number) => void;
