/** The value below which this share of the samples lies, between the two nearest. */
export function quantile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at % 1)
}

const rounded = (value) => Number(value.toPrecision(4))
const whole = (value) => (Number.isInteger(value) ? value : rounded(value))

/** Lower quartile, median, upper quartile. */
export const summary = (samples) => [0.25, 0.5, 0.75].map((share) => whole(quantile(samples, share)))
