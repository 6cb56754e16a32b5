/** 1 to 21, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export declare function contrast(one: string, other: string): number;
/** The colour itself, or moved towards black or white until it reads on `ground` at 4.5:1. All are `#rrggbb`. */
export declare function readable(hex: string, ground: string): string;
