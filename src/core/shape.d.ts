import type { Border, Fields, Shape } from '../model/shape.js';
/** The names of some fields, with their shapes and whether they may be absent. */
export declare const fieldsOf: (fields: Fields) => [name: string, shape: Shape, optional: boolean][];
/** Copies the fields that have the expected shape. What has not is named, and left out. */
export declare const fit: (fields: Fields, given: object, path: string, { parse, complain }: Border) => {
    kept: Record<string, unknown>;
    whole: boolean;
};
