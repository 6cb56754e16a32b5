import { createMoney } from '../pricing/money.js'
import { fill, languageOf, type Values } from '../copy/fill.js'

/** The texts of one page, in its language. */
export interface Words {
  locale: string
  /** The first line of a text that can be filled. */
  line(key: string, values: Values): string | undefined
  /** Every line that can be filled. */
  lines(key: string, values: Values): string[]
  percent(value: number): string
  date(at: number, now: number): string
  shortDate(at: number): string
  money(amount: number, currency: string): string
  number(value: number): string
}

/**
 * @param locale BCP 47, valid: numbers, dates and plurals follow it
 * @param copies the first that has a text decides; others may join them later
 */
export function createWords(locale: string, copies: readonly (Readonly<Record<string, string>> | undefined)[]): Words {
  const percents = new Intl.NumberFormat(locale, { style: 'percent' })
  const money = createMoney(locale)
  const language = languageOf(locale)
  const lines = (key: string, values: Values): string[] => {
    for (const copy of copies) {
      if (copy && Object.hasOwn(copy, key)) {
        return String(copy[key]).split('\n').flatMap((line) => fill(line, values, language) ?? [])
      }
    }
    return []
  }
  const date = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', ...options }).format(at)
  return {
    locale,
    lines,
    money,
    line: (key, values) => lines(key, values)[0],
    number: language.number,
    // Never rounded up: 99.6 % is not the limit.
    percent: (value) => percents.format(Math.floor(value + 1e-9) / 100),
    shortDate: (at) => date(at, { month: 'short' }),
    date: (at, now) => {
      const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
      const text = date(at, { month: 'long', year: sameYear ? undefined : 'numeric' })
      return locale.startsWith('fr') ? text.replace(/^1 /, '1er ') : text
    },
  }
}
