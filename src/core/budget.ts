/** The last quarter of the calendar year, or of the fiscal year, in the account's time zone; UTC without one. */
export const isBudgetPeriod = (now: number, fiscalYearEndMonth: number | undefined, timeZone = 'UTC'): boolean => {
  const month = +new Intl.DateTimeFormat('en', { month: 'numeric', timeZone }).format(now)
  return month > 9 || (fiscalYearEndMonth !== undefined && (fiscalYearEndMonth - month + 12) % 12 < 3)
}
