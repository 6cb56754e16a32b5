/** Nine in the morning, by the person's own clock. */
export const morning = (year: number, month: number, day: number): number => new Date(year, month, day, 9).getTime()

/** Moves a day by days or months; a month that is shorter ends it. */
export function moved(at: number, { days = 0, months = 0 }: { days?: number; months?: number }): number {
  const date = new Date(at)
  const month = date.getMonth() + months
  const last = months ? new Date(date.getFullYear(), month + 1, 0).getDate() : Infinity
  return morning(date.getFullYear(), month, Math.min(date.getDate(), last) + days)
}

/** The day itself, else the Monday after a weekend; the Friday before, where that Monday is of another month. */
function working(at: number): number {
  const date = new Date(at)
  const day = date.getDay()
  if (day % 6) return at
  const monday = moved(at, { days: day ? 2 : 1 })
  return new Date(monday).getMonth() === date.getMonth() ? monday : moved(monday, { days: -3 })
}

/** What people mean most often, soonest first; the same day is said once, and none is of a weekend. */
export function quickDates(now: number): [name: 'tomorrow' | 'week' | 'month' | 'quarter', at: number][] {
  const date = new Date(now)
  const month = date.getMonth()
  const all: ReturnType<typeof quickDates> = [
    ['tomorrow', moved(now, { days: 1 })],
    ['week', moved(now, { days: 8 - (date.getDay() || 7) })],
    ['month', working(moved(now, { months: 1 }))],
    // Not on New Year’s Day.
    ['quarter', working(morning(date.getFullYear(), month - (month % 3) + 3, 2))],
  ]
  return all.filter(([, at], index) => working(at) === at && all.findIndex((other) => other[1] === at) === index).sort((a, b) => a[1] - b[1])
}
