/** The first day of the week, 0 for Sunday, where the browser knows; else Monday. */
export function firstDay(locale: string): number {
  const known = new Intl.Locale(locale) as { weekInfo?: { firstDay: number }; getWeekInfo?(): { firstDay: number } }
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7
}
