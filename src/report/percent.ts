/** A part of a whole in per cent, without the errors of binary fractions; undefined when there is no whole. */
export const percent = (part: number | undefined, whole: number | undefined): number | undefined => {
  const share = (part! * 100) / whole!
  return whole! > 0 && Number.isFinite(share) ? Math.round(share * 1e9) / 1e9 : undefined
}
