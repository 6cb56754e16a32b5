import type { Medium } from './compose.js';
/**
 * Writes a datum as its name asks: `…EndsAt` an instant, `…At` a day, `…Month` a month, `…Price` and the like money,
 * `…Percent` a percentage; other numbers as numbers.
 */
export declare const formatter: (locale: string, currency: string, typeset: (text: string) => string, timeZone: string) => Medium["format"];
