/** Writes amounts in major units; whole amounts without decimals. Formats are kept, since making one costs more than using it. */
export function createMoney(locale: string): (amount: number, currency: string) => string {
  const formats = new Map<string, Intl.NumberFormat>()
  return (amount, currency) => {
    const whole = Number.isInteger(amount)
    const key = currency + whole
    let format = formats.get(key)
    if (!format) {
      format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...(whole && { maximumFractionDigits: 0 }) })
      formats.set(key, format)
    }
    return format.format(amount)
  }
}
