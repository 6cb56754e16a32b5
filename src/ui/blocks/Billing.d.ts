import type { JSX } from 'preact';
import type { Scene } from '../scene.js';
/** Monthly or yearly, for the prices of the comparison; monthly first, since nothing dearer is chosen beforehand. */
export declare function Billing({ scene }: {
    scene: Scene;
}): JSX.Element | null;
