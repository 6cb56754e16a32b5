import type { JSX } from 'preact';
import type { Button } from '../model/campaign.js';
import type { Scene } from './scene.js';
/** The answers, in the order given and all of one size; the first that performs something is filled. */
export declare function Buttons({ scene, buttons }: {
    scene: Scene;
    buttons: Button[];
}): JSX.Element;
export declare function Press({ scene, button, look, hint }: {
    scene: Scene;
    button: Button;
    look: string;
    hint?: string;
}): JSX.Element | null;
