/** A brand colour as it can be used: under white labels and on light panels, and on dark ones. */
export declare function accentColours(accent: string): Record<string, string>;
