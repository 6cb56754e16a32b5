import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** Beside the page, which goes on: a banner, or a card in the corner. It takes no focus. */
export declare function Aside({ scene }: {
    scene: Scene;
}): JSX.Element;
