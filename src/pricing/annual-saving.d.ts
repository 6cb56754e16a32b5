import type { Plan } from '../model/catalog.js';
/**
 * What a year costs less when it is billed at once: 30 × 12 − 300 = 60.
 * `months` only when the saving is worth a whole number of them, exactly. Undefined when nothing is saved.
 */
export declare function annualSaving({ price }: Plan): {
    saving: number;
    months?: number;
} | undefined;
