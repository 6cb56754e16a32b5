import type { Stop } from '../model/platform.js'
import type { Theme } from '../model/ui.js'
import { isDarkColour } from './contrast.js'
import { paintedColour } from './painted-colour.js'
import { pageObserver, readDocument } from './page.js'

const system = () => matchMedia('(prefers-color-scheme: dark)')

/**
 * What the page looks like now: as its root says by `color-scheme` (or its `<meta>`), by the system where that allows both;
 * a page that says nothing, as its ground is painted; else as the system asks.
 */
function pageIsDark(): boolean {
  const root = readDocument('documentElement')
  const said = getComputedStyle(root).colorScheme
  const allowed = said === 'normal' ? root.querySelector<HTMLMetaElement>('head>meta[name=color-scheme]')?.content ?? '' : said
  if (/dark/.test(allowed)) return /light/.test(allowed) ? system().matches : true
  if (/light/.test(allowed)) return false
  const ground = paintedColour(readDocument('body')) ?? paintedColour(root)
  return ground ? isDarkColour(ground) : system().matches
}

/** Says which scheme to draw in, at once and whenever the page or the system changes. */
export function watchScheme(scheme: Theme['scheme'], say: (scheme: 'light' | 'dark') => void): Stop {
  if (scheme === 'light' || scheme === 'dark') {
    say(scheme)
    return () => {}
  }
  let now: boolean | undefined
  const update = () => {
    const dark = pageIsDark()
    if (dark !== now) say(dark ? 'dark' : 'light')
    now = dark
  }
  const observer = pageObserver(update)
  const root = readDocument('documentElement')
  const body = readDocument('body')
  // A ground that changes slowly still has its old colour when the attribute changes.
  const settled = ({ target }: Event) => {
    if (target === root || target === body) update()
  }
  for (const element of [root, body]) observer.observe(element, { attributes: true })
  const media = system()
  media.addEventListener('change', update)
  addEventListener('transitionend', settled)
  update()
  return () => {
    observer.disconnect()
    media.removeEventListener('change', update)
    removeEventListener('transitionend', settled)
  }
}
