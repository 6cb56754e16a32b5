import type { JSX } from 'preact';
import type { Scene } from './scene.js';
/** What a message says and what can be answered, whatever the surface around it. */
export declare function Message({ scene, cross }: {
    scene: Scene;
    cross?: boolean;
}): JSX.Element;
