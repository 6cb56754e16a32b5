import { toHex } from './contrast.js'

/** The ground an element paints, as `#rrggbb`; undefined when it lets its own show through, or in a notation that is not sRGB. */
export function paintedColour(element: Element): string | undefined {
  const [, ...parts] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(element).backgroundColor) ?? []
  return parts.length && Number(parts[3] ?? 1) > 0.5 ? toHex(parts.slice(0, 3).map(Number)) : undefined
}
