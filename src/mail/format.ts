import type { Field, Medium } from './compose.js'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const MINUTE: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }

/**
 * Writes a datum as its name asks: `…EndsAt` an instant, `…At` a day, `…Month` a month, `…Price` and the like money,
 * `…Percent` a percentage; other numbers as numbers.
 */
export const formatter = (locale: string, currency: string, timeZone: string, typeset: (text: string) => string): Medium['format'] => {
  const number = (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value)
  const date = (value: number, options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    typeset(new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(value))

  return (name: string, value: Field): string => {
    // A line break in a name would open a new header in the subject.
    if (typeof value !== 'number') return String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    if (/EndsAt$/.test(name)) return date(value, MINUTE)
    if (/At$/.test(name)) return date(value, DAY)
    if (/Month$/.test(name)) return date(value, MONTH, 'UTC')
    if (/percent$/i.test(name)) return number(value / 100, { style: 'percent' })
    if (/(amount|price|cost|was|worth|rate|net)$/i.test(name))
      return number(value, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions)
    return number(value)
  }
}
