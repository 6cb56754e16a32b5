/** Epoch ms of a number or an ISO 8601 text; undefined where no calendar reaches: https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const readTime = (given: unknown): number | undefined => {
  const at = typeof given === 'string' ? Date.parse(given) : given
  return Number.isFinite(at) && Math.abs(at as number) <= 8e15 ? (at as number) : undefined
}
