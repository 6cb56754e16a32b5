/** Share of `full` that is saved, in per cent, rounded down; the tiny term undoes binary fractions. */
export const percentOff = (saving: number, full: number): number => Math.floor((saving * 100) / full + 1e-9)
