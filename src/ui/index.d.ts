import type { LoadUi } from '../model/ui.js';
/** Loads the texts of one language and the blocks, side by side; the page is untouched until something is drawn. */
export declare const createUi: LoadUi;
