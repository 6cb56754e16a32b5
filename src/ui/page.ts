/**
 * Reads a property of the document past the elements that may hide it: `<img name="body">` makes
 * `document.body` that image (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
export const readDocument = <K extends keyof Document>(key: K): Document[K] => Reflect.get(Document.prototype, key, document)

export const createElement = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] =>
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[K]

/** Change detection of zone.js would run after every record (https://github.com/angular/angular/issues/26948). */
export const pageObserver = (changed: MutationCallback): MutationObserver =>
  new (Reflect.get(globalThis, '__zone_symbol__MutationObserver') as typeof MutationObserver ?? MutationObserver)(changed)
