import type { Border, Fields } from '../model/shape.js';
/** The fields of some props, as they are kept; undefined when one does not fit, or is not known. */
export declare const readFields: (fields: Fields, given: object, name: string, border: Border) => Record<string, unknown> | undefined;
/** The props of an event as they are queued: those that are counted at once are checked, of the others a plain copy is kept. */
export declare const readProps: (name: unknown, props: unknown, border: Border) => Record<string, unknown> | undefined;
