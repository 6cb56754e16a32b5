import type { Button } from '../model/campaign.js';
import type { Message } from '../model/message.js';
import type { Handlers } from '../model/options.js';
import type { Time } from '../model/platform.js';
import type { Choice } from '../model/ui.js';
/** Lets the host perform what a button promises. `succeeded` runs once it has, however late. */
export declare const perform: (handlers: Handlers, { handler }: Button, choice: Choice | undefined, message: Message, time: Time, succeeded: () => void, failed: (error: unknown) => void) => Promise<"done" | "failed" | "late">;
