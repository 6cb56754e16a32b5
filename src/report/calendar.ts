/** The same day of the month that many months later, or that month's last day. In UTC, whose days are all alike. */
const addMonths = (from: number, months: number): number => {
  const date = new Date(from)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

/**
 * Calendar months between two instants, epoch ms: whole ones, and the part that has passed of the one under way.
 * @example monthsBetween(Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)) // 6, though these are 181 days
 */
export const monthsBetween = (from: number, until: number): number => {
  const [start, end] = [new Date(from), new Date(until)]
  let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  if (addMonths(from, whole) > until) whole--
  const begun = addMonths(from, whole)
  return whole + (until - begun) / (addMonths(from, whole + 1) - begun)
}
