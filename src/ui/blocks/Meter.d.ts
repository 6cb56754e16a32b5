import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** How much of the limit is in use. */
export declare function Meter({ scene: { message, values, text } }: {
    scene: Scene;
}): JSX.Element | null;
