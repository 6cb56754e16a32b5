import { expect, test } from 'vitest'
import { CAMPAIGNS } from '../../../src/catalogue/campaigns/index.js'
import { advance } from '../../../src/core/advance.js'
import { emptyState } from '../../../src/core/empty.js'
import type { Catalog } from '../../../src/index.js'
import type { Input } from '../../../src/model/input.js'
import { patience } from '../hold-true.js'
import { rulesOf, situationOf, speechOf } from './rules.js'

const MINUTE = 60_000
const DAY = 86_400_000

/** A host of the largest size, whose names are as long as names may be. */
const wide = (name: (n: number) => string): Catalog => {
  const all = <T>(count: number, entry: (id: string) => T) => Array.from({ length: count }, (_, n) => entry(name(n)))
  return {
    currency: 'EUR', plans: [{ id: 'free', name: 'free', price: { monthly: 0 }, features: [] }, { id: 'pro', name: 'pro', price: { monthly: 9 }, features: [] }],
    features: all(400, id => ({ id, name: id })), meters: all(100, id => ({ id, name: id, enforcement: 'read-only' })), products: all(20, id => ({ id, name: id, price: { monthly: 9 }, useCases: [id] })),
    addOns: all(20, id => ({ id, name: id, kind: 'feature', price: { monthly: 9 }, solves: [id] })), bundles: all(10, id => ({ id, name: id, items: [{ type: 'product', id }], price: 9 })),
    offers: all(40, id => ({ id, topic: { type: 'product', id }, percent: 10, duration: '7d' })), detectors: all(10, id => ({ useCase: id, product: id, event: id, count: 2, within: '30d' })),
  }
}

/** Facts of every kind, 500 in a batch, over years. */
const live = (batches: number, name: (n: number) => string): number => {
  const rules = rulesOf(CAMPAIGNS)
  const speech = speechOf(rules)
  const situation = situationOf(wide(name))
  situation.accountId = name(1)
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let state = emptyState(0)
  let now = 0
  let largest = 0
  for (let batch = 0; batch < batches; batch++) {
    const inputs: Input[] = []
    for (let n = 0; n < 500; n++) {
      now += random(30 * MINUTE)
      const about = name(random(400))
      const few = name(random(100))
      const event = (id: string, props: Record<string, unknown> = {}) => void inputs.push({ type: 'event', name: id, props, at: now })
      const topic = random(2) ? { type: 'feature' as const, id: about } : { type: 'product' as const, id: few }
      switch (random(24)) {
        case 0: case 1: case 2: event('premium_feature_viewed', { feature: about }); break
        case 3: event('premium_feature_requested', { feature: about }); break
        case 4: case 5: event('quota_updated', { meter: few, used: random(1100), limit: 1000, period: name(random(3)), resetsAt: now + random(40 * DAY) }); break
        case 6: event('trial_started', { topic }); break
        case 7: event('trial_ended', { topic, converted: !random(3) }); break
        case 8: event('feature_used', { feature: about }); break
        case 9: event(name(random(1000))); break
        case 10: event('converted', { kind: 'add-on', addOn: few, revenue: 12.34 }); break
        case 11: inputs.push({ type: 'mute', topic: `feature:${about}`, muted: !!random(3), at: now }); break
        case 12: event('access_denied', { resource: few }); break
        case 13: event('product_searched', { product: few, query: about }); break
        case 14: event('use_case_detected', { useCase: few, product: few, anchor: `#${about.slice(1)}` }); break
        case 15: event('pain_point_reported', { topic: few, addOn: few }); break
        case 16: event('integration_added', { integration: about, product: few }); break
        case 17: event('competitor_viewed', { competitor: about, product: few }); break
        case 18: event('business_event', { type: about }); break
        case 19: event('nps_answered', { score: random(11) }); event('csat_answered', { score: 1 + random(5) }); break
        case 20: event('member_invited', { count: 1 + random(9) }); event('department_added', { name: about }); event('hiring_detected'); break
        case 21: inputs.push({ type: 'blocked-write', meter: few, at: now }, { type: 'traits', plan: 'free', seats: random(900), at: now }, { type: 'active', at: now }); break
        default: {
          const message = { claim: `t.${batch}.${n}`, campaign: random(2) ? 'feature-trial' : about, step: random(2) ? 'j0' : few, topic, surface: 'modal' as const, kind: 'marketing' as const, variant: about, offer: { id: few, endsAt: now + 7 * DAY }, shownAt: now }
          inputs.push({ type: 'seen', at: now, ...message }, { type: 'answer', answer: random(2) ? 'snoozed' : 'declined', leaves: true, at: now, ...message })
        }
      }
    }
    ;({ state } = advance(situation, state, inputs, now, speech))
    // Every mail is taken at once, or none ever is.
    if (batch % 2) for (const intent of Object.values(state.essential.outbox)) intent.acceptedAt ??= now
    largest = Math.max(largest, new TextEncoder().encode(JSON.stringify(state)).length)
  }
  return largest
}

test.each([
  ['50,000', 'Latin', 100, (n: number) => String(n).padStart(64, 'x')],
  ['20,000', 'Chinese', 40, (n: number) => String(n).padStart(64, '名')],
])('I7 FA12 %s facts of every kind, with long %s names: the state stays under 64 KiB', { timeout: patience }, (_, __, batches, name) => {
  expect(live(batches, name)).toBeLessThan(65_536)
})
