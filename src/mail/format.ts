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
  const date = (value: number, options: Intl.DateTimeFormatOptions) => typeset(new Intl.DateTimeFormat(locale, options).format(value))

  return (name: string, value: Field): string =>
    // A line break in a name would open a new header in the subject.
    typeof value !== 'number' ? String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    : name.endsWith('EndsAt') ? date(value, { ...MINUTE, timeZone })
    : name.endsWith('At') ? date(value, { ...DAY, timeZone })
    : name.endsWith('Month') ? date(value, { ...MONTH, timeZone: 'UTC' })
    : name.endsWith('Days') ? number(value, { style: 'unit', unit: 'day', unitDisplay: 'long' })
    : /percent$/i.test(name) ? number(value / 100, { style: 'percent' })
    : /(amount|price|cost|was|worth|rate|net|sum|saving)$/i.test(name) ? number(value, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions)
    : number(value)
}
