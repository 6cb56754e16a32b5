/** Nine in the morning, by the person's own clock. */
export const morning = (year: number, month: number, day: number): number => new Date(year, month, day, 9).getTime()

/** Moves a day by days or months; a month that is shorter ends it. */
export function moved(at: number, { days = 0, months = 0 }: { days?: number; months?: number }): number {
  const date = new Date(at)
  const month = date.getMonth() + months
  const last = months ? new Date(date.getFullYear(), month + 1, 0).getDate() : Infinity
  return morning(date.getFullYear(), month, Math.min(date.getDate(), last) + days)
}

/** What people mean most often, soonest first; the same day is said once. */
export function quickDates(now: number): [name: 'tomorrow' | 'week' | 'month' | 'quarter', at: number][] {
  const date = new Date(now)
  const month = date.getMonth()
  const all: ReturnType<typeof quickDates> = [
    ['tomorrow', moved(now, { days: 1 })],
    ['week', moved(now, { days: 7 })],
    ['month', moved(now, { months: 1 })],
    ['quarter', morning(date.getFullYear(), month - (month % 3) + 3, 1)],
  ]
  return all.filter(([, at], index) => all.findIndex((other) => other[1] === at) === index).sort((a, b) => a[1] - b[1])
}
