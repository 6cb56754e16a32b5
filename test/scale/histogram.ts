/** How often a value fell into each bin: constant in size, whatever is counted, and sums with another of its kind. */
export interface Histogram {
  width: number
  bins: number[]
  count: number
  sum: number
  max: number
}

export const createHistogram = (width = 1): Histogram => ({ width, bins: [], count: 0, sum: 0, max: 0 })

export const note = (histogram: Histogram, value: number, count = 1): void => {
  const bin = Math.floor(value / histogram.width)
  for (let at = histogram.bins.length; at <= bin; at++) histogram.bins[at] = 0
  histogram.bins[bin]! += count
  histogram.count += count
  histogram.sum += value * count
  histogram.max = Math.max(histogram.max, value)
}

/** The upper edge of the bin that this share of the values lies under; the largest value where that is less. */
export const quantile = ({ bins, count, width, max }: Histogram, share: number): number => {
  let left = share * count
  for (const [at, many] of bins.entries()) {
    left -= many
    if (left <= 0 && many) return width === 1 ? at : Math.min(max, (at + 1) * width)
  }
  return max
}

export const mean = ({ sum, count }: Histogram): number => (count ? sum / count : 0)
