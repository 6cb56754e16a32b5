import type { JSX } from 'preact';
import type { Button } from '../../model/campaign.js';
import type { Scene } from '../scene.js';
/** The ways out of a limit: equal, one under the other, each with what it brings. */
export declare function Choices({ scene, buttons }: {
    scene: Scene;
    buttons: Button[];
}): JSX.Element;
