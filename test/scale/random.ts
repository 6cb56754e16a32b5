/** From 0 up to 1, the same numbers for the same seed: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export type Random = () => number

/** A stream of its own for each account and purpose, so that one account can be lived again without the others. */
export const createRandom = (seed: number, account: number, purpose: string): Random => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(account + 1, 0xc2b2ae35)
  for (const letter of purpose) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

/** One of these, by their weights. */
export const weigh = <T extends string | number>(random: Random, weights: { readonly [name in T]?: number }): T => {
  const entries = Object.entries(weights) as [T, number][]
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0]
}

/** How often something happens that happens so often on average. */
export const times = (random: Random, mean: number): number => {
  const whole = Math.floor(mean * (0.5 + random()))
  return whole + (random() < mean - Math.floor(mean) ? 1 : 0)
}
