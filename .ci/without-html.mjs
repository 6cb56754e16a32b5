/**
 * What preact does with HTML is left out, as nothing here is ever HTML: a page whose `Object.prototype` has a
 * `dangerouslySetInnerHTML` would have it written into every element. Of an element's props only the own ones count.
 * @type {[found: RegExp, instead: string][]}
 */
const CHANGES = [
  [/for\((\w+) in ([\w$]+)\)(\w+=\2\[\1\],"children"==\1\?\w+=\w+:)"dangerouslySetInnerHTML"==\1\?\w+=\w+:/, 'for($1 of Object.keys($2))$3'],
  [/"dangerouslySetInnerHTML"==\w+\?\w+=\w+:/, ''],
  [/(\w+)\?\(\w+\|\|\w+&&\(\1\.__html==\w+\.__html\|\|\1\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):\(\w+&&\(\w+\.textContent=""\),/, '('],
]

/** For the files that hold preact themselves. */
export function withoutHtml() {
  return {
    name: 'without-html',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.replace(/\?.*$/, '').endsWith('/preact/dist/preact.mjs')) return
      for (const [found, instead] of CHANGES) {
        if (!found.test(code)) throw new Error(`preact is written in another way than .ci/without-html.mjs knows: ${found}`)
        code = code.replace(found, instead)
      }
      return { code, map: null }
    },
  }
}
