import type { Stop } from '../model/platform.js'
import { readDocument } from './page.js'

/** Keeps the page still behind a modal, its scrollbar's room included; puts back only what nobody changed since. */
export function lockScroll(): Stop {
  const root = readDocument('documentElement')
  const set = (property: string, value: string): Stop => {
    const before = root.style.getPropertyValue(property)
    root.style.setProperty(property, value)
    return () => {
      if (root.style.getPropertyValue(property) === value) root.style.setProperty(property, before)
    }
  }
  // Asked first: once hidden, a scrollbar takes no room, and the page would have moved into it.
  const wide = innerWidth > root.clientWidth
  const stops = [set('overflow', 'hidden')]
  if (wide) stops.push(set('scrollbar-gutter', 'stable'))
  return () => {
    for (const stop of stops) stop()
  }
}
