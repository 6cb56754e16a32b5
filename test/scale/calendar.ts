export const HOUR = 3_600_000
export const DAY = 86_400_000

/** 5 January 2026, midnight UTC, a Monday: the year that is lived begins here. */
export const START: number = Date.UTC(2026, 0, 5)
export const DAYS = 365

/** When the month of a moment began, and when the next one does: quotas are counted by it. */
export const monthOf = (at: number): { start: number; end: number } => {
  const date = new Date(at)
  return { start: Date.UTC(date.getUTCFullYear(), date.getUTCMonth()), end: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) }
}

/** How busy each hour of a day is, UTC, and each weekday from Monday on. */
export const HOURS: readonly number[] = [1, 1, 1, 1, 1, 2, 4, 8, 14, 16, 15, 12, 9, 13, 15, 14, 12, 8, 5, 4, 3, 3, 2, 1]
export const WEEKDAYS: readonly number[] = [1.35, 1.35, 1.3, 1.25, 1.15, 0.3, 0.3]
