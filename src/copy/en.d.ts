import type { fr } from './fr.js';
export declare const en: Record<keyof typeof fr, string>;
