import { type Policy } from '../model/policy.js';
import type { Border } from '../model/shape.js';
/** The defaults, with what the host changed; what cannot be read keeps its default. */
export declare const readPolicy: (changed: Partial<Policy> | undefined, border: Border) => Policy;
