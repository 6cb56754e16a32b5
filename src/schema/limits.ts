/** What one file may hold; what is larger is refused before it is looked at any closer. */
export const LIMITS = { campaigns: 10_000, bytes: 65_536, depth: 12, text: 2000, mistakes: 100 } as const

/** A value that is too large, and where. */
interface Excess {
  path: PropertyKey[]
  value: unknown
  expected: string
}

/** Bytes in UTF-8, never fewer than there are. */
const bytes = (text: string): number => (/[^\x20-\x7e]/.test(text) ? text.length * 3 : text.length)

/**
 * A plain copy of what came from outside: own fields only, no getters left, nothing shared. Stops at the first limit,
 * so that its cost is bounded whatever it is given: cycles, a million levels, texts of ten megabytes.
 */
export const plain = (given: unknown): { value: unknown } | { excess: Excess } => {
  const path: PropertyKey[] = []
  let left: number = LIMITS.bytes
  let excess: Excess | undefined
  const refuse = (value: unknown, expected: string, at: PropertyKey[] = [...path]): undefined => {
    excess ??= { path: at, value, expected }
  }
  const spend = (text: string): boolean => {
    if (text.length > LIMITS.text) refuse(text, `a text of at most ${LIMITS.text} characters`)
    else if ((left -= bytes(text) + 3) < 0) refuse(given, 'at most 64 kB in all', [])
    return !excess
  }
  const under = (key: PropertyKey, value: unknown): unknown => {
    path.push(key)
    const copied = copy(value)
    path.pop()
    return copied
  }
  const copy = (value: unknown): unknown => {
    if (excess) return
    switch (typeof value) {
      case 'string': return spend(value) ? value : undefined
      case 'number': case 'boolean': case 'undefined': return spend('') ? value : undefined
      case 'object': break
      default: return refuse(value, 'JSON')
    }
    if (!value) return spend('') ? value : undefined
    if (path.length >= LIMITS.depth) return refuse(value, `at most ${LIMITS.depth} levels`)
    if (Array.isArray(value)) return value.length > LIMITS.bytes ? refuse(given, 'at most 64 kB in all', []) : [...value].map((one: unknown, at) => under(at, one))
    const made: Record<string, unknown> = {}
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue
      if (!spend(key)) return
      // Assigned, `__proto__` would change the copy instead of being a field of it.
      Object.defineProperty(made, key, { value: under(key, (value as Record<string, unknown>)[key]), enumerable: true, configurable: true, writable: true })
      if (excess) return
    }
    return made
  }
  try {
    const value = copy(given)
    return excess ? { excess } : { value }
  } catch {
    return { excess: { path: [], value: given, expected: 'an object that can be read' } }
  }
}
