import { autoUpdate, computePosition, detectOverflow, flip, type Middleware, offset, shift } from '@floating-ui/dom'
import type { Stop } from '../model/platform.js'
import { pageObserver } from './page.js'

/** Moved by `translate` alone, which is no layout shift: https://wicg.github.io/layout-instability/#sec-shift-value */
const FIXED = 'position:fixed;left:0;top:0;'
const PLACED = `${FIXED}width:min(360px,100% - 32px);animation-name:arm;translate:`
/** Far away as well, so that no impression counts. */
const AWAY = `${PLACED}-9999px;visibility:hidden;animation:none`
/** A square of 12 px whose first corner points at the anchor. */
const ARROW = `${FIXED}width:12px;height:12px;border:solid var(--line);border-width:1px 0 0 1px;border-radius:3px 0;background:var(--bg);pointer-events:none;`
const TURN: Record<string, number> = { bottom: 45, left: 135, top: 225, right: 315 }

/** Where the anchor is, whether it is out of sight, and whether the panel beside it is wholly in sight. */
const sight: Middleware = {
  name: 'sight',
  async fn(state) {
    const { reference: at } = state.rects
    const own = await detectOverflow(state)
    const its = await detectOverflow(state, { elementContext: 'reference' })
    return {
      data: {
        at,
        fits: Math.max(own.top, own.bottom, own.left, own.right) <= 0,
        hidden: Math.max(its.top, its.bottom) >= at.height || Math.max(its.left, its.right) >= at.width,
      },
    }
  },
}

const middleware = [offset(12), flip({ crossAxis: false, fallbackPlacements: ['top', 'right', 'left'], padding: 8 }), shift({ padding: 8 }), sight]

/**
 * Keeps the panel beside the element found, and hidden while that one is out of sight. Where there is no room, or no
 * element any more, it stands in the corner as cards do, until there is one again.
 * @param shown called once, when the panel is in sight
 */
export function follow(panel: HTMLElement, find: () => Element | undefined, shown: () => void): Stop {
  const dock = panel.parentElement!
  const arrow = dock.cloneNode() as HTMLElement
  arrow.className = ''
  dock.after(arrow)
  panel.style.cssText = AWAY
  let anchor: Element | undefined
  let watched: Element | undefined
  let unwatch: Stop | undefined
  let unlook: Stop | undefined
  let stopped = false
  let first = true
  let frame = 0
  /** An anchor that stays out of sight from the start is not waited for. */
  let late = false

  const update = () => {
    if (!anchor?.getClientRects()[0]) anchor = find()
    if (anchor) {
      unlook?.()
      unlook = undefined
    } else unlook ??= watchPage(dock, soon)
    const target = anchor ?? dock
    if (watched !== target) {
      watched = target
      unwatch?.()
      unwatch = autoUpdate(target, panel, soon)
    }
    place().catch(() => {
      panel.style.cssText = ''
    })
  }
  // Moving in the callback of a ResizeObserver would be an error event of the page: https://w3c.github.io/csswg-drafts/resize-observer/#deliver-resize-error
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      update()
    })
  }

  const place = async () => {
    const target = anchor
    const beside = target && await computePosition(target, panel, { strategy: 'fixed', middleware })
    const { at, hidden, fits } = beside?.middlewareData.sight ?? {}
    const corner = fits && !hidden ? undefined : await computePosition(dock, panel, {
      strategy: 'fixed',
      placement: 'top-end',
      // Into the padding of the dock, or clear of the notice that is in it.
      middleware: [offset({ mainAxis: dock.firstChild === panel ? -16 : -4, alignmentAxis: 16 })],
    })
    if (stopped || target !== anchor) return
    arrow.style.cssText = 'display:none'
    // What has the focus does not vanish.
    if (hidden && !late && !panel.matches(':focus-within')) {
      panel.style.cssText = AWAY
      return
    }
    const { x, y, placement } = corner ?? beside!
    panel.style.cssText = `${PLACED}${x}px ${y}px`
    if (!corner) {
      late = false
      clearTimeout(timer)
      const { offsetWidth: width, offsetHeight: height } = panel
      const above = placement === 'top'
      const [left, top] = above || placement === 'bottom'
        ? [along(at.x + at.width / 2 - x, width), above ? height - 1 : 1]
        : [placement === 'left' ? width - 1 : 1, along(at.y + at.height / 2 - y, height)]
      arrow.style.cssText = `${ARROW}translate:${x + left - 6}px ${y + top - 6}px;rotate:${TURN[placement]}deg`
    }
    if (first) shown()
    first = false
  }

  const timer = setTimeout(() => {
    late = true
    update()
  }, 5000)
  update()
  return () => {
    stopped = true
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    unwatch?.()
    unlook?.()
    arrow.remove()
  }
}

/** A place on an edge of this length, clear of its round corners. */
const along = (place: number, length: number) => Math.min(Math.max(place, 22), length - 22)

/** Asks `again` while the page changes: for 30 seconds, since what a page takes longer for it seldom brings back. */
function watchPage(dock: Element, again: () => void): Stop {
  const observer = pageObserver(again)
  const stop = () => {
    clearTimeout(timer)
    observer.disconnect()
  }
  const timer = setTimeout(stop, 30_000)
  observer.observe(dock.ownerDocument, { subtree: true, childList: true, attributes: true })
  return stop
}
