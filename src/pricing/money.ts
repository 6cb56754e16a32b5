import { round } from './round.js'

/** Writes amounts in major units; whole amounts without decimals, and a price that is finer than the hundredth whole. Formats are kept, since making one costs more than using it. */
export function createMoney(locale: string): (amount: number, currency: string) => string {
  const formats: Record<string, Intl.NumberFormat> = Object.create(null)
  return (amount, currency) => {
    const maximumFractionDigits = Number.isInteger(amount) ? 0 : round(amount) === amount ? undefined : 6
    return (formats[currency + maximumFractionDigits] ??= new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits })).format(amount)
  }
}
