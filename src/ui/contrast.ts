type Colour = [number, number, number]

const parse = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Colour

/** https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
const luminance = (colour: Colour): number => {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Colour
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** 1 to 21, https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const a = luminance(parse(one))
  const b = luminance(parse(other))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The colour itself, or moved towards black or white until it reads on `ground` at 4.5:1. All are `#rrggbb`. */
export function readable(hex: string, ground: string): string {
  const end = luminance(parse(ground)) > 0.18 ? 0 : 255
  let colour = hex
  for (let step = 1; contrast(colour, ground) < 4.5 && step <= 20; step++) {
    colour = `#${parse(hex).map((part) => Math.round(part + ((end - part) * step) / 20).toString(16).padStart(2, '0')).join('')}`
  }
  return colour
}
