/** To the hundredth, so that sums of prices do not carry the errors of binary fractions. */
export const round = (amount: number): number => Math.round(amount * 100) / 100
