/** The points of each mail, in order; `a|b` is the first that has its data, `$` the enforcement of the meter. */
export declare const LETTERS: Record<string, string>;
