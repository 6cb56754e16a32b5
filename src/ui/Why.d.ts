import type { JSX } from 'preact';
import type { Scene } from './scene.js';
/** « Pourquoi ce message ? »: the facts behind it, and the way to hear no more of it. */
export declare function Why({ scene }: {
    scene: Scene;
}): JSX.Element;
