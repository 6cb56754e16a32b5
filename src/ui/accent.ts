import { contrast, isDarkColour, mix, readable } from './contrast.js'

export interface Grounds {
  background: string
  subtle: string
}

/**
 * A brand colour as it can be used on these grounds. As a fill it stands out by 3:1, untouched where it already does, and
 * carries whichever of white and black reads on it at 4.5:1, hovered and pressed too; as text it reads at 4.5:1 itself.
 * @param strong more of both, for who asks for contrast: 4.5:1 and 7:1
 */
export function accentColours(accent: string, { background, subtle }: Grounds, strong = false): Record<string, string> {
  const least = strong ? 4.5 : 3
  const fill = readable(accent, [background], least)
  const label = contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
  /** As much darker (or lighter, under a dark label) as both contrasts leave room for. */
  const moved = (most: number) => {
    const away = isDarkColour(label) ? 255 : 0
    for (let share = most; share > 0.01; share -= 0.02) {
      for (const end of [away, 255 - away] as (0 | 255)[]) {
        const colour = mix(fill, end, share)
        if (colour !== fill && contrast(colour, label) >= 4.5 && contrast(colour, background) >= least) return colour
      }
    }
    return fill
  }
  return {
    '--expansion-accent': fill,
    '--expansion-accent-hover': moved(0.12),
    '--expansion-accent-active': moved(0.22),
    '--expansion-on-accent': label,
    '--expansion-accent-text': readable(accent, [background, subtle], strong ? 7 : 4.5),
  }
}
