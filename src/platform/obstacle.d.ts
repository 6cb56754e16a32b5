import type { Calm } from '../model/platform.js';
export interface Obstacle {
    find: Calm['obstacle'];
    /** Milliseconds until time alone may change what `find` answers; not positive when it will not. */
    left(): number;
}
/** Follows what the person does until `signal` aborts. */
export declare function createObstacle(signal: AbortSignal): Obstacle;
