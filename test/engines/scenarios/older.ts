import { expect, test } from 'vitest'
import type { NewWorld } from '../world.js'

/** The modal comes; only the notice comes, for nothing can be remembered; one line in the console says why nothing does; or nothing at all happens. */
type Fate = 'works' | 'notice' | 'says why' | 'silent'

/** What the oldest browsers served have, taken away before our script loads. */
const lacking: [what: string, fate: Fate, source: string][] = [
  ['showModal', 'says why', 'delete HTMLDialogElement.prototype.showModal'],
  ['adopted sheets', 'works', 'delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replaceSync'],
  ['indexedDB', 'notice', 'delete window.indexedDB'],
  ['BroadcastChannel', 'works', 'delete window.BroadcastChannel'],
  ['locks', 'works', 'delete Navigator.prototype.locks'],
  ['structuredClone', 'says why', 'delete window.structuredClone'],
  ['ResizeObserver', 'says why', 'delete window.ResizeObserver'],
  ['IntersectionObserver', 'says why', 'delete window.IntersectionObserver'],
  ['PluralRules', 'says why', 'delete Intl.PluralRules'],
  ['Object.hasOwn', 'says why', 'delete Object.hasOwn'],
  ['Array.at', 'says why', 'delete Array.prototype.at'],
  ['randomUUID', 'works', 'delete Crypto.prototype.randomUUID'],
  ['findLast', 'silent', 'delete Array.prototype.findLast'],
]

export function older(newWorld: NewWorld): void {
  test.each([...lacking, ['all of these', 'silent', lacking.map(([, , source]) => source).join(';')] as const])('FF27 without %s: %s', async (_, fate, source) => {
    const world = await newWorld({ html: { less: `<script>${source}</script>` } })
    const app = await world.open({ head: 'before,less,stub,module,app' })
    expect(await app.tab.evaluate(`typeof expansion.track('quota_updated', { meter: 'emails', used: 900, limit: 1000 })`)).toBe('undefined')
    if (fate === 'works') await app.shows('quota-limit.j3')
    else if (fate === 'notice') await expect.poll(() => app.tab.evaluate('witness.notice()'), { timeout: 8000 }).toBe(true)
    else if (fate === 'says why') {
      await expect.poll(() => app.tab.evaluate('witness.complaints'), { timeout: 8000 }).toEqual([expect.stringMatching(/^console\.error: \[expansion\] /)])
      await app.tab.evaluate('witness.complaints.length = 0')
    } else await app.settle()
    expect(await app.drawn()).toBe(fate === 'works' ? 'quota-limit.j3' : '')
    expect(await app.call('check', 'emails')).toMatchObject({ allowed: true, mode: 'full', waysOut: expect.any(Array) })
  })
}
