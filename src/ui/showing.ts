import type { Message } from '../model/message.js'
import type { Stop } from '../model/platform.js'
import type { Host } from './host.js'
import { readDocument } from './page.js'
import type { Look } from './theme.js'

/** Where the focus is, our own shadow root included. */
const focused = ({ element, root }: Host) => {
  const active = readDocument('activeElement')
  return active === element ? (root.getRootNode() as ShadowRoot).activeElement : active
}

/** Remembers where the focus is; the result gives it back, if it is still ours to give: to a neighbour, when the page has removed what had it. */
export function keepFocus(host: Host): Stop {
  const before = focused(host) as HTMLElement | null
  const body = readDocument('body')
  const places: HTMLElement[] = []
  for (let place = before; place && place !== body; place = place.parentElement) places.push(place)
  return () => {
    const active = readDocument('activeElement')
    if (active !== host.element && active !== readDocument('body')) return
    for (const place of places.filter(({ isConnected }) => isConnected)) {
      const next = place === before ? place : place.querySelector<HTMLElement>('a[href],button,input,select,textarea,[tabindex]')
      if (next) return next.focus({ preventScroll: true })
    }
  }
}

/** Opens a drawn dialog, the focus on its title: never on what costs. The result closes it. */
export function openDialog(dialog: HTMLDialogElement, title: HTMLElement): Stop {
  dialog.showModal()
  title.focus({ preventScroll: true })
  return () => dialog.close()
}

/** Stands a drawn suggestion beside its anchor, out of sight until it is there; one without an anchor stays where it is, like all else. */
export function standBeside(panel: HTMLElement, { surface, anchor }: Message, look: Look, shown: () => void): Stop {
  const find = () => (surface === 'suggestion' && anchor ? look.find(anchor) : undefined)
  let stop: Stop | undefined
  if (find()) {
    panel.style.cssText = 'position:fixed;visibility:hidden'
    import('./anchor.js').then(({ follow }) => {
      if (panel.isConnected) stop = follow(panel, find, shown)
    }).catch(() => {
      panel.style.cssText = ''
      if (panel.isConnected) shown()
    })
  } else shown()
  return () => stop?.()
}
