type Colour = [number, number, number]

const parse = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Colour

export const toHex = (colour: readonly number[]): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** 0 for black to 1 for white, of `#rrggbb`: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 to 21, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const a = luminance(one)
  const b = luminance(other)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Where black and white read equally well: a ground below it is dark. */
export const isDarkColour = (hex: string): boolean => luminance(hex) < 0.18

/** The colour with a share, 0 to 1, of black (0) or white (255). */
export const mix = (hex: string, end: 0 | 255, share: number): string => toHex(parse(hex).map((part) => part + (end - part) * share))

/** The colour itself, or moved towards black or white until it stands out from every ground by this ratio. All are `#rrggbb`. */
export function readable(hex: string, grounds: readonly string[], least: number): string {
  const end = grounds.every(isDarkColour) ? 255 : 0
  let colour = hex
  for (let step = 1; step <= 20 && grounds.some((ground) => contrast(colour, ground) < least); step++) colour = mix(hex, end, step / 20)
  return colour
}
