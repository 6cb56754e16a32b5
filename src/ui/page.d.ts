/**
 * Reads a property of the document past the elements that may hide it: `<img name="body">` makes
 * `document.body` that image (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export declare const readDocument: <K extends keyof Document>(key: K) => Document[K];
export declare const createElement: <K extends keyof HTMLElementTagNameMap>(name: K) => HTMLElementTagNameMap[K];
