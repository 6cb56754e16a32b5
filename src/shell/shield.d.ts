/** Nothing of ours reaches the host: what throws is reported, and answers as if nothing were known. */
export declare const shield: <T extends object>(members: T, fallback: { [member in keyof T]?: unknown; }, failed: (error: unknown) => void) => T;
