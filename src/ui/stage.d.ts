import type { Ui } from '../model/ui.js';
import type { Host } from './host.js';
import { type Blocks } from './scene.js';
import type { Words } from './words.js';
/** What is on stage: one message at most, and the notice. */
export declare function createStage(host: Host, words: Words, blocks: Blocks, banner: 'top' | 'bottom'): Ui;
