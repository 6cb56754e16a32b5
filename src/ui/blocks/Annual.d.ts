import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** What a year paid at once saves, in money. Beside a comparison it is said there, with the choice that changes its prices. */
export declare function Annual({ scene }: {
    scene: Scene;
}): JSX.Element | null;
export declare function Saving({ scene: { text } }: {
    scene: Scene;
}): JSX.Element | null;
