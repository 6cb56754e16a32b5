import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** What is gained with the proposed plan, and only that. */
export declare function Benefits({ scene: { message: { facts }, text, words } }: {
    scene: Scene;
}): JSX.Element | null;
