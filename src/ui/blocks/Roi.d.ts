import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** A calculator on the person's own figures; it says so when the plan does not pay. */
export declare function Roi({ scene: { message: { facts }, view, text, words, update } }: {
    scene: Scene;
}): JSX.Element | null;
