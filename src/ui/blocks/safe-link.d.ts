/** The address to follow, or undefined unless it is one of those a page may open: `javascript:` and its disguises are not. */
export declare function safeLink(address: string): string | undefined;
