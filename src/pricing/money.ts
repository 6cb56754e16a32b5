import { round } from './round.js'

/** Writes amounts in major units; whole amounts without decimals, and a price that is finer than the hundredth whole. Formats are kept, since making one costs more than using it. */
export function createMoney(locale: string): (amount: number, currency: string) => string {
  const formats = new Map<string, Intl.NumberFormat>()
  return (amount, currency) => {
    const digits = Number.isInteger(amount) ? 0 : round(amount) === amount ? undefined : 6
    const key = currency + digits
    let format = formats.get(key)
    if (!format) {
      format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: digits })
      formats.set(key, format)
    }
    return format.format(amount)
  }
}
