import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** How long, until when, and what happens then: said before the trial starts. */
export declare function Trial({ scene: { text, values } }: {
    scene: Scene;
}): JSX.Element;
