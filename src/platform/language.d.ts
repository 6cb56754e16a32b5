/** The page's own language, else the browser's. */
export declare const pageLanguage: () => string;
