import type { FunctionComponent } from 'preact';
import type { Values } from '../copy/fill.js';
import type { BlockName, Button, ButtonLabel } from '../model/campaign.js';
import type { Message } from '../model/message.js';
import type { Report } from '../model/ui.js';
import type { Words } from './words.js';
/** How each block is drawn; one that lacks its facts draws nothing. */
export type Blocks = Partial<Record<BlockName | 'hostLinks', FunctionComponent<{
    scene: Scene;
}>>> & {
    choices?: FunctionComponent<{
        scene: Scene;
        buttons: Button[];
    }>;
};
/** A message and all that its parts need to draw it and to answer. */
export interface Scene {
    message: Message;
    view: View;
    values: Values;
    words: Words;
    blocks: Blocks;
    /** The first line of a text that can be filled, by its key. */
    text(key: string, more?: Values): string | undefined;
    /** A text of this step, its variant first: every line that can be filled. */
    own(part: 'title' | 'text' | 'why'): string[];
    update(change: Partial<View>): void;
    press(button: Button): void;
    /** Escape, cross, backdrop; absent when the message cannot be closed so. */
    close?(): void;
    mute(muted: boolean): void;
}
/** What the person did to the message so far. */
export interface View {
    busy?: ButtonLabel;
    failed?: boolean;
    yearly?: boolean;
    hours?: number;
    rate?: number;
    why?: boolean;
    muted?: boolean;
    /** What is said to screen readers; set after the first frame, since a region that appears full stays silent. */
    said?: string;
}
/** @param repaint draws the scene again; answers whether it is still on stage */
export declare function createScene(message: Message, report: Report, words: Words, blocks: Blocks, repaint: () => boolean): Scene;
