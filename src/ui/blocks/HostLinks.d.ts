import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** What the person may always do, whatever the limit: take the data, see the bills, leave. */
export declare function HostLinks({ scene }: {
    scene: Scene;
}): JSX.Element | null;
