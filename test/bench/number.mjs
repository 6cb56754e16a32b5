/** Three digits at least, and no more decimals than they need. */
export const number = (value) => {
  const size = Math.abs(value)
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4
  return value.toLocaleString('en-US', { maximumFractionDigits: digits })
}
