import type { Button } from '../model/campaign.js';
import type { Input, MessageRef } from '../model/input.js';
import type { Message } from '../model/message.js';
import type { Handlers } from '../model/options.js';
import type { Stop, Time } from '../model/platform.js';
import type { Stage } from './stage.js';
export interface Presenter {
    /** Draws a message that was claimed; `letGo` frees the claim's lock, once the message has left. */
    show(message: Message, letGo: Stop): void;
    /** What is stored now, and under which claim: whoever waits behind the lock of another one may read it. */
    stored(claim: string | undefined): void;
    /** Takes it off the screen; nothing was answered. */
    withdraw(): void;
    current(): Message | undefined;
    /** Answers the current message as if its button had been pressed. */
    press(button: Button): Promise<'done' | 'failed' | 'late'>;
    preview(message: Message): void;
    /** The page keeps taking us out: nothing more is drawn on it. */
    broken(): boolean;
}
export interface PresenterPorts {
    stage: Stage;
    handlers: Handlers;
    time: Time;
    put: (input: Input) => void;
    report: (code: string, message: string) => void;
    /** The message on the screen has changed. */
    changed: (message: Message | undefined) => void;
    /** Drawn now. */
    shown: (ref: MessageRef) => void;
}
/** Carries one presentation out: draws it, and turns what the person does into inputs. */
export declare const createPresenter: ({ stage, handlers, time, put, report, changed, shown }: PresenterPorts) => Presenter;
