/**
 * A property of `document` as its prototype has it: `<img name="activeElement">` in the host page would
 * otherwise answer for `document.activeElement`. https://html.spec.whatwg.org/#dom-document-nameditem
 */
export function read<K extends keyof Document>(key: K): Document[K] {
  return Reflect.get(Document.prototype, key, document)
}
