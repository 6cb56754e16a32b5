import { DAY } from './duration.js'

/**
 * The month, of which 13 is January and 14 February; throws when there is no such zone.
 * A formatter costs more than the rest of a batch, so that UTC is reckoned, until 2099: years of 365¼ days from March on have months of 30.6 days.
 */
export const monthIn = (at: number, timeZone?: string): number =>
  timeZone ? +new Intl.DateTimeFormat('en', { month: 'numeric', timeZone }).format(at) : Math.floor((Math.floor((Math.floor(at / DAY) + 671.75) % 365.25) + 0.5) / 30.6) + 3

/** The last quarter of the calendar year, or of the fiscal year, in the account's time zone; UTC without one. */
export const isBudgetPeriod = (now: number, fiscalYearEndMonth: number | undefined, timeZone?: string): boolean => {
  const month = monthIn(now, timeZone)
  return [12, fiscalYearEndMonth!].some(end => (end + 24 - month) % 12 < 3)
}
