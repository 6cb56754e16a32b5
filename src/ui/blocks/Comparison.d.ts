import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** The plans side by side, dearest first; what does not differ stays in the background. */
export declare function Comparison({ scene }: {
    scene: Scene;
}): JSX.Element | null;
