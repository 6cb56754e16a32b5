// What Prototype 1.6 did to a page: its own members on everything, enumerable, some in the place of the language's.
(() => {
  const each = Array.prototype.forEach
  const list = Array.from
  Object.assign(Array.prototype, {
    each,
    first() { return this[0] },
    last() { return this[this.length - 1] },
    toArray() { return list(this) },
    toJSON() { return `[${this.map((one) => Object.toJSON(one)).join(', ')}]` },
    // http://api.prototypejs.org/language/Enumerable/: these were older than the language's own.
    entries() { return list(this) },
    find(test, context) { for (let at = 0; at < this.length; at++) if (test.call(context, this[at], at)) return this[at] },
    reverse: ((native) => function (inline) { return native.call(inline === false ? this.slice() : this) })(Array.prototype.reverse),
  })
  Array.from = (given) => list(given ?? [])
  Object.toJSON = (given) => (given === null || typeof given !== 'object' ? JSON.stringify(given) : '{}')
  for (const type of [String, Number, Date]) type.prototype.toJSON = function () { return Object.toJSON(this.valueOf()) }
  Object.assign(Element.prototype, {
    show() { this.style.display = ''; return this },
    hide() { this.style.display = 'none'; return this },
    update(html) { this.textContent = html; return this },
    remove() { this.parentNode?.removeChild(this); return this },
  })
  Object.assign(Function.prototype, { methodize() { return this }, wrap() { return this } })
})()
