type Test = (text: string) => boolean
type Take = (character: string | undefined) => boolean

/** One character of a pattern: what it may be, whether it may come again, whether it may be left out. */
type Item = [take: Take, again: boolean, optional: boolean]

const LONGEST = 1024
/** A class, an escaped character or any other; then how often. That few are preferred to many changes nothing here. */
const ATOMS = /(\[(?:\\[^]|[^\]\\])*]|\\?[^])([*+?]?)\??/g
const RANGES = /(\\?[^])(?:-(\\?[^]))?/g
const KINDS = [/\d/, /\D/, /\w/, /\W/, /\s/, /\S/]
const ANY: Item = [() => true, true, true]

/**
 * Compiles a regular expression; undefined when it asks for what is not known here: groups, counts, references, boundaries.
 * `fold` is applied to its characters and to the text.
 *
 * Patterns come from the configuration, and the browser's own engine can take exponential time over one. This one follows
 * all the possibilities at once and reads each character once: https://swtch.com/~rsc/regexp/regexp1.html
 */
export const compilePattern = (source: string, fold: (text: string) => string): Test | undefined => {
  const choices: Item[][] = [[ANY]]
  let known = true

  const range = ([range, low, high = low]: string[]): Take => {
    const kind = KINDS['\\d\\D\\w\\W\\s\\S'.indexOf(range!) / 2]
    if (kind) return one => kind.test(one!)
    const from = fold(low!.at(-1)!)
    const to = fold(high!.at(-1)!)
    known &&= from <= to && !/\\[a-z\d]/i.test(range!)
    return one => one! >= from && one! <= to
  }

  /** A character by itself is the smallest class. */
  const oneOf = (atom: string): Take => {
    const [, negation, body] = /^\[(\^?)([^]*)]$/.exec(atom) ?? ['', '', atom]
    const takes = [...body!.matchAll(RANGES)].map(range)
    return one => !!one && takes.some(take => take(one)) === !negation
  }

  for (const [, atom = '', times = ''] of source.matchAll(ATOMS)) {
    const items = choices.at(-1)!
    const add = (take: Take): void => {
      if (times === '+') items.push([take, false, false])
      items.push([take, times > '' && times < '?', times > ''])
    }
    if (atom === '.') add(oneOf('[^\n\r\u2028\u2029]'))
    else if (!'*+?{()[|^$\\'.includes(atom)) add(oneOf(atom))
    else if (times) known = false
    else if (atom === '|') choices.push([ANY])
    // The text is read between two edges that no other atom takes.
    else if (atom === '^') add(one => one === '')
    else if (atom === '$') add(one => one === undefined)
    else known = false
  }

  return known ? text => text.length <= LONGEST && choices.some(items => {
    let here = [true]
    for (const one of ['', ...fold(text).split(''), undefined]) {
      const next: boolean[] = []
      items.forEach(([take, again, optional], index) => {
        if (!here[index]) return
        if (optional) here[index + 1] = true
        if (take(one)) next[again ? index : index + 1] = true
      })
      if (here[items.length]) return true
      here = next
    }
    return !!here[items.length]
  }) : undefined
}

/** A glob as a pattern over the whole of a text: `*` stands for anything but a slash, `**` for anything. */
export const globSource = (glob: string): string =>
  `^${glob.replace(/[^\w*]/g, '\\$&').replace(/\*+/g, stars => (stars[1] ? '[^]*' : '[^/]*'))}$`
