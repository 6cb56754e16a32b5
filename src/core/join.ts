/**
 * Makes one of two readings. Each is commutative, associative and idempotent, so that devices which hear
 * the same things in any order, and any number of times, end with the same bytes: https://hal.science/inria-00555588
 */
export type Join = (a: never, b: never) => unknown

type Part = Readonly<Record<string, unknown>>

const text = (value: unknown): string => JSON.stringify(value)
const ordered = (entries: [string, unknown][]): Part => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))

/** The same value with its keys in one order, as JSON has it. */
export const canonical = <T>(value: T): T =>
  JSON.parse(text(value), (_, part: unknown) => (typeof part === 'object' && part && !Array.isArray(part) ? ordered(Object.entries(part)) : part)) as T

export const most = (a: number, b: number): number => Math.max(a, b)
export const least = (a: number, b: number): number => Math.min(a, b)
export const either = (a: boolean, b: boolean): boolean => a || b

/** Of two between which nothing decides, always the same one. */
export const anyOf = (a: unknown, b: unknown): unknown => (text(a) <= text(b) ? a : b)

/** The one that ranks higher, whole. */
export const higher = <T>(rank: (one: T) => readonly number[]) => (a: T, b: T): T => {
  const [ofA, ofB] = [rank(a), rank(b)]
  for (const at of ofA.keys()) if (ofA[at] !== ofB[at]) return ofA[at]! > ofB[at]! ? a : b
  return anyOf(a, b) as T
}

/** Field by field; those that are not named, or that a newer version added, by `rest`. What only one side has stays. */
export const fields = (joins: Readonly<Record<string, Join>>, rest: Join = anyOf) => (a: Part, b: Part): Part =>
  ordered(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map(name => {
      const join = Object.hasOwn(joins, name) ? joins[name]! : rest
      const of = (side: Part, other: Part) => (Object.hasOwn(side, name) ? side : other)[name] as never
      return [name, join(of(a, b), of(b, a))]
    }),
  )

/** Records whose keys are free. */
export const records = (join: Join): ((a: Part, b: Part) => Part) => fields({}, join)

/** Fields that mean something only beside each other come from one side; the others are joined by `rest`. */
export const together = (names: readonly string[], rank: (one: never) => readonly number[], rest: (a: Part, b: Part) => Part) => (a: Part, b: Part): Part => {
  const split = (one: Part, inside: boolean) => Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name) === inside))
  return ordered(Object.entries({ ...rest(split(a, false), split(b, false)), ...higher<Part>(rank as (one: Part) => readonly number[])(split(a, true), split(b, true)) }))
}

/** The union of two lists, the oldest first; entries with the same key are one. */
export const union = <T extends { at: number }>(key: (one: T) => string, join: Join) => (a: readonly T[], b: readonly T[]): T[] => {
  const found = new Map<string, T>()
  for (const one of [...a, ...b]) found.set(key(one), join((found.get(key(one)) ?? one) as never, one as never) as T)
  return [...found.values()].sort((x, y) => x.at - y.at || (text(x) < text(y) ? -1 : 1))
}
