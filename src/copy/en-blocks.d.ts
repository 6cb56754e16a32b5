import type { frBlocks } from './fr-blocks.js';
export declare const enBlocks: Record<keyof typeof frBlocks, string>;
