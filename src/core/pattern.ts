/** One place in a pattern. It waits for a character, or leads on at once where its edge of the text allows. */
interface Place {
  take: Take | undefined
  edge: string | undefined
  next: Place[]
  /** The latest step that came here, so that no step comes twice. */
  step: number
}

type Take = (character: string) => boolean
/** Part of a pattern, given what comes after it. */
type Part = (next: Place) => Place

const LONGEST_TEXT = 2048
const KINDS = [/\d/, /\w/, /\s/]
const DOT = /./

const place = (next: Place[], take?: Take, edge?: string): Place => ({ take, edge, next, step: 0 })

const repeat = (part: Part, more: boolean, none: boolean): Part => next => {
  const after = place([next])
  const first = part(after)
  if (more) after.next.push(first)
  return none ? place([first, next]) : first
}

/**
 * Compiles a regular expression, and throws on what it does not know: counted repetition, look-around, references, boundaries.
 * A pattern comes from the configuration, and the host's engine can take exponential time over one; this one follows
 * all the alternatives at once, and never looks at a character twice. See https://swtch.com/~rsc/regexp/regexp1.html
 */
export const compilePattern = (source: string, insensitive?: boolean): ((text: string) => boolean) => {
  let at = 0
  let step = 0
  const fail = (): never => {
    throw Error(source)
  }
  const eat = (character: string): boolean => source[at] === character && !!++at

  const character = (): string | Take => {
    const found = source[at++] ?? fail()
    if (found !== '\\') return found
    const escaped = source[at++] ?? fail()
    const kind = KINDS['dws'.indexOf(escaped.toLowerCase())]
    if (kind) return one => kind.test(one) === escaped > 'Z'
    return /[a-z\d]/i.test(escaped) ? fail() : escaped
  }

  const range = (low: string | Take, high = low): Take => {
    const take: Take = typeof low === 'string' ? one => one >= low && one <= (high as string) : low
    return insensitive ? one => take(one.toLowerCase()) || take(one.toUpperCase()) : take
  }

  const oneOf = (): Take => {
    const negated = eat('^')
    const takes: Take[] = []
    while (!eat(']')) {
      const low = character()
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++
        const high = character()
        takes.push(typeof low === 'string' && typeof high === 'string' && low <= high ? range(low, high) : fail())
      } else takes.push(range(low))
    }
    return one => takes.some(take => take(one)) !== negated
  }

  const atom = (): Part => {
    if ('*+?{'.includes(source[at]!)) fail()
    if (eat('(')) {
      if (eat('?') && !eat(':')) fail()
      const inner = alternatives()
      return eat(')') ? inner : fail()
    }
    const take = eat('[') ? oneOf() : eat('.') ? (one: string) => DOT.test(one) : range(character())
    return next => place([next], take)
  }

  const sequence = (): Part => {
    const parts: Part[] = []
    while (at < source.length && !'|)'.includes(source[at]!)) {
      const edge = source[at]!
      if (eat('^') || eat('$')) parts.push(next => place([next], undefined, edge))
      else {
        const part = atom()
        const times = source[at]
        const repeated = eat('*') || eat('+') || eat('?')
        // Whether it prefers more or fewer makes no difference to whether it is found.
        if (repeated) eat('?')
        parts.push(repeated ? repeat(part, times !== '?', times !== '+') : part)
      }
    }
    return next => parts.reduceRight((after, part) => part(after), next)
  }

  const alternatives = (): Part => {
    const all = [sequence()]
    while (eat('|')) all.push(sequence())
    return next => place(all.map(one => one(next)))
  }

  const end = place([])
  const start = alternatives()(end)
  if (at < source.length) fail()

  return text => {
    if (text.length > LONGEST_TEXT) return false
    let waiting: Place[] = []
    for (let i = 0; ; i++) {
      const reached: Place[] = []
      const enter = (one: Place): void => {
        if (one.step === step) return
        one.step = step
        if (one.take) reached.push(one)
        else if (!one.edge || i === (one.edge === '^' ? 0 : text.length)) for (const next of one.next) enter(next)
      }
      step++
      for (const one of waiting) if (one.take!(text[i - 1]!)) enter(one.next[0]!)
      enter(start)
      if (end.step === step || i === text.length) return end.step === step
      waiting = reached
    }
  }
}

/** Compiles a glob over the whole of a text: `*` stands for anything but a slash, `**` for anything. */
export const compileGlob = (glob: string): ((text: string) => boolean) =>
  compilePattern(`^${glob.replace(/[^\w*]/g, '\\$&').replace(/\*+/g, stars => (stars[1] ? '[^]*' : '[^/]*'))}$`)
