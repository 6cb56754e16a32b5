import { locale, say } from './locale.js'

const tag = locale === 'fr' ? 'fr-FR' : 'en-GB'
const zone = 'Europe/Paris'

const numbers = new Intl.NumberFormat(tag)
const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions)
const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: zone })
const dates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: zone })
const months = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: zone })
const longDays = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })
const hours = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: zone })

export const formatNumber = (value: number): string => numbers.format(value)
export const formatMoney = (value: number): string => euros.format(value)
export const formatPercent = (value: number): string => `${numbers.format(value)}${locale === 'fr' ? '\u202f' : ''}%`
export const formatDay = (at: number): string => days.format(at)
export const formatMonth = (at: number): string => months.format(at)
export const formatDate = (at: number): string => dates.format(at)
export const formatLongDay = (at: number): string => longDays.format(at)
export const formatHour = (at: number): string => hours.format(at)
export const formatMoment = (at: number): string => `${days.format(at)}${say(' à ', ', ')}${hours.format(at)}`

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const
const distances = new Intl.RelativeTimeFormat(tag, { style: 'short', numeric: 'always' })

/** « dans 14 j », « il y a 2 h ». */
export function formatDistance(at: number, now: number): string {
  const away = at - now
  const [unit, size] = units.find(([, length]) => Math.abs(away) >= length) ?? units[2]
  return distances.format(Math.round(away / size), unit)
}
