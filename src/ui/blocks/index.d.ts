import type { Blocks } from '../scene.js';
/** The pieces of content of a step: a chunk of their own, with their style. */
export declare const content: {
    blocks: Blocks;
    css: string;
};
