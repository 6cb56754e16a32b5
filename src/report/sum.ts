/** A sum that does not depend on the order of its terms: kept in whole thousandths, which add up exactly. */
export interface Sum {
  count: number
  add(value: number): void
  value(): number
  /** Undefined when there is none. */
  mean(): number | undefined
}

export const createSum = (): Sum => {
  let thousandths = 0
  const sum: Sum = {
    count: 0,
    add(value) {
      sum.count++
      thousandths += Math.round(value * 1000)
    },
    value: () => thousandths / 1000,
    mean: () => (sum.count ? thousandths / 1000 / sum.count : undefined),
  }
  return sum
}
