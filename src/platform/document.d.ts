/**
 * A property of `document` as its prototype has it: `<img name="activeElement">` in the host page would otherwise
 * answer for `document.activeElement`. https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export declare const readDocument: <K extends keyof Document>(key: K) => Document[K];
