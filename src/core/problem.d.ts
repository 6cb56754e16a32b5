import type { Problem } from '../model/shape.js';
/** One sentence for the developer: where, what was found, what would do. */
export declare const describe: ({ path, value, expected, known }: Problem) => string;
