import type { Message } from '../model/message.js'
import type { Stop } from '../model/platform.js'
import type { Theme } from '../model/ui.js'
import { accentColours } from './accent.js'
import { findAnchor } from './find-anchor.js'
import { watchKeyboard } from './keyboard.js'
import { showLeaving } from './leave.js'
import { paintedColour } from './painted-colour.js'
import { watchScheme } from './scheme.js'
import css from './styles/look.css?inline'
import { keepUncovered } from './uncovered.js'

/** How messages look on this page; loaded beside the interface. */
export interface Look {
  css: string
  /** Puts the theme on our element in the page and keeps it there, whatever the page and the window become. */
  dress(element: HTMLElement, root: HTMLElement): Stop
  /** The place in the page for this message, when there is one. */
  place(message: Message): Element | undefined
  /** The element of the page that a message stands beside, by its name. */
  find(anchor: string): Element | undefined
  /** Shows a message going. Without one, what still goes is gone. */
  leave(panel?: HTMLElement): void
}

export function createLook({ preset, density, scheme, accent, radius, font, banner = 'inline' }: Theme): Look {
  const properties: Record<string, string | false | undefined> = {
    '--expansion-radius': Number.isFinite(radius) && `${Math.min(24, Math.max(0, radius!))}px`,
    '--expansion-font': font && /^[\w\s,'"-]+$/.test(font) && font,
  }
  let gone: Stop | undefined
  return {
    css,
    dress(element, root) {
      // Set one by one: no value can add another rule.
      const set = (more: typeof properties) => {
        for (const [name, value] of Object.entries(more)) if (value) element.style.setProperty(name, value, 'important')
      }
      const ground = (name: string, otherwise: string) => {
        root.style.backgroundColor = `var(${name})`
        const colour = paintedColour(root) ?? otherwise
        root.style.backgroundColor = ''
        return colour
      }
      set(properties)
      root.dataset.density = density ?? 'comfortable'
      const strong = preset ? preset === 'contrast' : matchMedia('(prefers-contrast: more)').matches
      root.dataset.preset = preset ?? (strong ? 'contrast' : 'neutral')
      const stops = [
        watchKeyboard(root),
        keepUncovered(element, root),
        watchScheme(scheme, (now) => {
          root.dataset.scheme = now
          if (!accent || !/^#[\da-f]{6}$/i.test(accent)) return
          const dark = now === 'dark'
          set(accentColours(accent, { background: ground('--bg', dark ? '#1b1d22' : '#ffffff'), subtle: ground('--subtle', dark ? '#25282f' : '#f5f6f8') }, strong))
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    place: ({ surface }) => (surface === 'banner' && banner === 'inline' ? findAnchor('[data-expansion-placement=banner]') : undefined),
    find: findAnchor,
    leave(panel) {
      gone?.()
      gone = panel && showLeaving(panel)
    },
  }
}
