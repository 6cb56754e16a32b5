import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** Above the page, which waits. Escape, cross and backdrop close it, unless the message says that it cannot be closed so. */
export declare function Modal({ scene }: {
    scene: Scene;
}): JSX.Element;
