import { type Line, type Medium } from './compose.js';
export declare const escapeHtml: (text: string) => string;
/** One column that any client can draw: no table, no remote file, no script; without its styles it still reads well. */
export declare const toHtml: (lang: string, subject: string, title: string, preview: string, body: Line[], footer: Line[], format: Medium["format"]) => string;
