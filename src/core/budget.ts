import { DAY } from './duration.js'

/** Month 1 to 12 of an instant, by the calendar's arithmetic in UTC (https://howardhinnant.github.io/date_algorithms.html#civil_from_days). */
const utcMonth = (now: number): number => {
  const era = (Math.floor(now / DAY) + 719468) % 146097
  const year = Math.floor((era - Math.floor(era / 1460) + Math.floor(era / 36524) - Math.floor(era / 146096)) / 365)
  const day = era - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  return ((Math.floor((5 * day + 2) / 153) + 2) % 12) + 1
}

const monthIn = (now: number, timeZone: string | undefined): number => {
  if (timeZone)
    try {
      return +new Intl.DateTimeFormat('en', { month: 'numeric', timeZone }).format(now)
    } catch {
      // an unknown zone was reported when the traits came in
    }
  return utcMonth(now)
}

/** The last quarter of the calendar year, or of the fiscal year, in the account's time zone. */
export const isBudgetPeriod = (now: number, fiscalYearEndMonth: number | undefined, timeZone: string | undefined): boolean => {
  const month = monthIn(now, timeZone)
  return month > 9 || (fiscalYearEndMonth !== undefined && (fiscalYearEndMonth - month + 12) % 12 < 3)
}
