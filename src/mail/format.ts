import { createMoney } from '../pricing/money.js'
import type { Field, Medium } from './compose.js'

const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }
const DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: 'numeric' }
const MINUTE: Intl.DateTimeFormatOptions = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }

/**
 * Writes a datum as its name asks: `…EndsAt` an instant, `…At` a day, `…Month` a month, `…Days` a length,
 * `…Price` and the like money, `…Percent` a percentage; other numbers as numbers.
 */
export const formatter = (locale: string, currency: string, typeset: (text: string) => string, timeZone: string): Medium['format'] => {
  const number = (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value)
  const money = createMoney(locale)
  const date = (value: number, options: Intl.DateTimeFormatOptions, zone = timeZone) => typeset(new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(value))

  return (name: string, value: Field): string =>
    // A line break in a name would open a new header in the subject.
    typeof value !== 'number' ? String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    : name.endsWith('EndsAt') ? date(value, MINUTE)
    : name.endsWith('At') ? date(value, DAY)
    : name.endsWith('Month') ? date(value, MONTH, 'UTC')
    : name.endsWith('Days') ? number(value, { style: 'unit', unit: 'day', unitDisplay: 'long' })
    : /percent$/i.test(name) ? number(value / 100, { style: 'percent' })
    : /(amount|price|cost|was|worth|rate|net|sum|saving)$/i.test(name) ? money(value, currency)
    : number(value)
}
