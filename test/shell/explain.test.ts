import { describe, expect, test, vi } from 'vitest'
import { builtInCampaigns, type Campaign, type Expansion, type Message, type Options, type Reason, type Rule } from '../../src/index.js'
import type { FakeBrowser } from '../../src/testing.js'
import { BRINGS, everyHandler, lookThrice, quota, shop, shopper, verdict } from './acts.js'
import { catalog, createWorld, DAY, HOUR, type World } from './world.js'

vi.mock('../../src/ui/index.js', () => ({
  createUi: async () => ({
    draw() {
      throw new Error('nothing to say')
    },
    notice() {},
    destroy() {},
  }),
}))
await import('../../src/ui/index.js')

const MINUTE = 60_000
const start = async (options: Options = {}) => {
  const world = createWorld({ handlers: everyHandler, ...options })
  const expansion = world.open()
  await world.rest()
  return { ...world, expansion, shown: () => world.on(expansion) }
}

const RULES: Rule[] = [
  'trigger', 'condition', 'catalog', 'entitlement', 'consent', 'storage', 'satisfaction', 'mute', 'quiet', 'offer', 'trial', 'memory', 'yield',
  'due', 'answered', 'handler', 'gap', 'cap', 'session', 'hold', 'page', 'screen',
]

describe('every rule, for every campaign', () => {
  for (const { id } of builtInCampaigns())
    test(`${id}: before and while it is in a sequence`, async () => {
      const { expansion, rest } = await start({ catalog: shop, subject: shopper })
      const look = () => {
        const found = expansion.explain(id)
        expect(found).toHaveLength(1)
        const [{ campaign, reasons, outcome }] = found as [typeof found[0]]
        expect(campaign).toBe(id)
        expect(reasons.map(({ rule }) => rule)).toEqual(RULES)
        return { outcome, bad: reasons.filter(({ reason }) => reason !== 'ok').map(({ rule }) => rule) }
      }
      expect(look()).toMatchObject({ outcome: 'quiet', bad: expect.arrayContaining(['trigger']) })
      await BRINGS[id]!(expansion, rest)
      await rest()
      expect(look()).toEqual({ outcome: 'showing', bad: [] })
      expect(expansion.explain().map(({ campaign }) => campaign)).toEqual(builtInCampaigns().map(one => one.id))
    })

  test('what is no campaign: nothing', async () => {
    const { expansion } = await start()
    for (const id of ['', 'nobody', '__proto__', 'constructor', null as never, 5 as never]) expect(expansion.explain(id)).toEqual([])
  })
})

describe('the closed set of reasons', () => {
  interface How { options?: Options; act: (on: Expansion, world: World & { browser: FakeBrowser }) => unknown; campaign?: string }
  const card = (more: Partial<Campaign> = {}, step: Partial<Campaign['steps'][0]> = {}): Campaign => ({
    id: 'card', version: 1, trigger: { on: 'event', events: ['go'], about: { type: 'feature', id: 'reports' } },
    steps: [{ id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }], ...step }], ...more,
  })
  const views = (on: Expansion, { rest }: World) => lookThrice(on, rest)
  const closeQuota = async (on: Expansion, { rest }: World) => {
    on.track(...quota(800))
    await rest()
    await on.act('close')
    await rest(0)
  }
  const traits = (given: object): Options => ({ subject: { ...shopper, traits: { plan: 'free', ...given } } })

  const HOW: Record<Reason, How> = {
    ok: { act: () => {} },
    'not-triggered': { act: () => {} },
    'condition-unmet': { options: { campaigns: [card({ when: { plan: 'max' } })] }, act: on => on.track('go'), campaign: 'card' },
    expired: {
      act: async (on, { rest }) => {
        on.hold()
        await lookThrice(on, rest)
        await rest(31 * DAY)
        on.track('worked')
      },
    },
    'needs-new-event': {
      act: async (on, world) => {
        await views(on, world)
        await on.act('later')
        await world.rest(15 * DAY)
      },
    },
    'already-owned': { options: traits({ plan: 'pro' }), act: views },
    'entitlement-unknown': { options: traits({ plan: undefined }), act: views },
    'trial-used': { options: traits({ pastTrials: ['feature:automations'] }), act: views },
    'not-in-catalog': { options: { catalog: { ...catalog, features: [] } }, act: views },
    'no-offer': {
      options: { catalog: shop, subject: shopper },
      act: async (on, { rest }) => {
        await BRINGS['vip-offer']!(on, rest)
        await on.act('later')
        await rest(61 * DAY)
      },
      campaign: 'vip-offer',
    },
    'consent-missing': { options: { consent: 'pending' }, act: views },
    'not-drawable': { options: { ui: true }, act: views },
    'snapshot-pending': { options: { snapshot: new Promise(() => {}) }, act: views },
    'storage-unavailable': { act: (on, world) => { world.browser.faults.fail('QuotaExceededError', Infinity); return views(on, world) } },
    detractor: { options: traits({ nps: { score: 3, at: Date.UTC(2026, 0, 1) } }), act: views },
    'severe-ticket': { options: traits({ openSevereTicket: true }), act: views },
    'payment-failed': { options: traits({ paymentFailed: true }), act: views },
    'at-risk': { options: traits({ atRisk: true }), act: views },
    readiness: { options: traits({ readiness: 'low' }), act: views },
    muted: { act: async (on, world) => { on.mute('feature:automations'); await views(on, world) } },
    snoozed: { act: async (on, world) => { await views(on, world); await on.act('later') } },
    declined: {
      options: { campaigns: [card({}, { buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'decline', answer: 'declined' }] })] },
      act: async (on, { rest }) => { on.track('go'); await rest(); await on.act('decline') }, campaign: 'card',
    },
    yields: {
      act: async (on, { rest }) => {
        on.track(...quota(900))
        on.track('pricing_viewed')
        on.track('premium_feature_viewed', { feature: 'reports' })
        await rest()
      },
      campaign: 'upsell-offer',
    },
    'not-due': { options: { campaigns: [card({}, { due: { from: 'trigger', plus: '2d' } })] }, act: on => on.track('go'), campaign: 'card' },
    missed: {
      options: { campaigns: [card()], policy: { expiry: '2d' } },
      act: async (on, { rest, browser }) => { on.track('go'); await rest(); browser.hide(); await rest(3 * DAY); browser.show() }, campaign: 'card',
    },
    'fell-back': { act: async (on, world) => { await closeQuota(on, world); on.track(...quota(100)) }, campaign: 'quota-limit' },
    'already-answered': { act: closeQuota, campaign: 'quota-limit' },
    superseded: {
      act: async (on, { rest }) => {
        on.track(...quota(950))
        await rest()
        await on.act('comparePlans')
        await rest()
        on.track(...quota(820))
      },
      campaign: 'quota-limit',
    },
    'no-interest': {
      options: { campaigns: [card({ steps: [{ ...card().steps[0]!, when: 'interest' }] })] },
      act: on => on.track('go'), campaign: 'card',
    },
    'no-handler': { options: { handlers: {} }, act: views },
    gap: { act: async (on, world) => { await closeQuota(on, world); await views(on, world) } },
    cap: { options: { policy: { gap: '0s', caps: [{ max: 1, period: '7d' }] } }, act: async (on, world) => { await views(on, world); await on.act('later'); await lookThrice(on, world.rest, 'reports') } },
    'session-cap': { options: { policy: { gap: '0s', caps: [] } }, act: async (on, world) => { await views(on, world); await on.act('later'); await lookThrice(on, world.rest, 'reports') } },
    held: { act: (on, world) => { on.hold(); return views(on, world) } },
    'page-hidden': { act: async (on, world) => { world.browser.hide(); await views(on, world) } },
    'page-busy': { act: (on, world) => { world.browser.obstruct('page-busy'); return views(on, world) } },
    'host-dialog': { act: (on, world) => { world.browser.obstruct('host-dialog'); return views(on, world) } },
    'page-loading': { act: (on, world) => { world.browser.obstruct('page-loading'); return views(on, world) } },
    'other-message': {
      act: async (on, world) => {
        const other = world.open({}, world.browser.tab())
        await world.rest()
        other.track(...quota(800))
        await world.rest()
        if (world.on(on)) world.browser.hide()
        await world.rest()
        world.browser.show()
        await views(on, world)
      },
    },
    'no-expansion': { act: () => {}, campaign: 'advocacy' },
    'csat-missing': { act: () => {}, campaign: 'advocacy' },
    'usage-missing': { act: () => {}, campaign: 'advocacy' },
    'nps-missing': { act: () => {}, campaign: 'advocacy' },
    'tenure-missing': { act: () => {}, campaign: 'advocacy' },
  }
  for (const [code, { options, act, campaign = 'feature-trial' }] of Object.entries(HOW))
    test(`${code}`, async () => {
      const world = await start(options)
      await act(world.expansion, world)
      await world.rest()
      const [found] = world.expansion.explain(campaign)
      expect(found?.reasons.map(({ reason }) => reason)).toContain(code)
      if (code !== 'ok') expect(world.on(world.expansion)?.startsWith(campaign) ?? false).toBe(false)
    })
})

test('nextEligibleAt: the latest `until` of those that time alone ends; none when an event is needed', async () => {
  const { expansion, rest, browser, shown } = await start()
  await lookThrice(expansion, rest)
  let until = 0
  expansion.on('snoozed', outcome => void (until = outcome.until))
  await expansion.act('later')
  await expansion.flush()
  const [first] = expansion.explain('feature-trial')
  expect(first!.reasons.filter(({ until: end }) => end).map(({ rule }) => rule)).toEqual(['quiet', 'gap', 'cap'])
  expect(first).toMatchObject({ outcome: 'waiting', nextEligibleAt: until })
  browser.setClock(until)
  await rest()
  expect(expansion.explain('feature-trial')[0]).toMatchObject({ outcome: 'waiting', nextEligibleAt: undefined })
  expansion.track('premium_feature_viewed', { feature: 'automations' })
  await rest()
  expect(shown()).toBe('feature-trial.j0')
})

test('G2 U9 the score: total, threshold, and each signal with when it ends', async () => {
  const { expansion, rest, browser } = await start()
  const at = browser.now()
  expansion.track('pricing_viewed')
  await rest()
  const score = expansion.explain('upsell-offer')[0]!.score!
  expect(score).toEqual({ total: 15, threshold: 50, signals: [{ id: 'pricing-viewed', points: 15, at, expiresAt: at + 30 * DAY }] })
})

describe('advocacy', () => {
  const since = Date.UTC(2025, 11, 1)
  const bought: Options = { catalog: shop, subject: { ...shopper, traits: { plan: 'free', customerSince: since } } }
  const ACTS: [row: string, missing: string, act: (on: Expansion) => void][] = [
    ['V1', 'csat-missing', on => on.track('csat_answered', { score: 5 })],
    ['V2', 'usage-missing', on => on.track('feature_used', { feature: 'reports' })],
    ['V3', 'nps-missing', on => on.track('nps_answered', { score: 9 })],
  ]
  const missing = (on: Expansion) => on.explain('advocacy')[0]!.reasons.flatMap(({ reason }) => (reason === 'ok' ? [] : reason))
  const buy = async (world: Awaited<ReturnType<typeof start>>) => {
    world.expansion.track('converted', { kind: 'upsell', plan: 'pro' })
    await world.rest()
  }

  test('V5 once all four hold: one hand-off, for the account, whatever follows', async () => {
    const world = await start(bought)
    const { expansion, rest, browser, handed, open, gone } = world
    expect(missing(expansion)).toEqual(['no-expansion', 'csat-missing', 'usage-missing', 'nps-missing', 'tenure-missing'])
    expect(expansion.explain().some(({ campaign }) => campaign === 'advocacy')).toBe(false)
    await buy(world)
    expect(expansion.explain().at(-1)!.campaign).toBe('advocacy')
    for (const [, , act] of ACTS) act(expansion)
    await rest()
    const end = since + 90 * DAY + 1
    expect(expansion.explain('advocacy')).toMatchObject([{ outcome: 'waiting', nextEligibleAt: end, reasons: [{}, {}, {}, {}, { reason: 'tenure-missing', needed: '>90', until: end }] }])
    const cases = () => handed.filter(({ channel }) => channel === 'advocacy')
    browser.setClock(end - 1)
    expansion.track('worked')
    await expansion.flush()
    expect(cases()).toEqual([])
    browser.setClock(end)
    expansion.track('worked')
    await rest()
    expect(cases()).toMatchObject([{ key: 'a1/advocacy', action: 'schedule', revision: 1, kind: 'service', fields: { targets: ['program', 'referral', 'testimonial'], csat: 5, nps: 9, tenureDays: 90 } }])
    expect(expansion.explain('advocacy')[0]).toMatchObject({ outcome: 'eligible', nextEligibleAt: undefined })
    gone(expansion)
    const back = open(bought, browser.reload())
    await rest(40 * DAY)
    back.track('nps_answered', { score: 10 })
    await rest(HOUR)
    expect(cases()).toHaveLength(1)
  })

  for (const [row, code] of ACTS)
    test(`${row} V5 not without it: ${code}, and no hand-off`, async () => {
      const world = await start({ ...bought, subject: { ...shopper, traits: { plan: 'free', customerSince: since - 90 * DAY } } })
      for (const [, other, act] of ACTS) if (other === code) act(world.expansion)
      await world.rest(MINUTE)
      await buy(world)
      for (const [, other, act] of ACTS) if (other !== code) act(world.expansion)
      await world.rest()
      // What was said or used before the purchase does not count.
      expect(missing(world.expansion)).toEqual([code])
      expect(world.handed.filter(({ channel }) => channel === 'advocacy')).toEqual([])
    })

  for (const [name, act, code] of [
    ['V1 a satisfaction of 4', (on: Expansion) => on.track('csat_answered', { score: 4 }), 'csat-missing'],
    ['V2 a feature of the old plan', (on: Expansion) => on.track('feature_used', { feature: 'exports' }), 'usage-missing'],
    ['V3 a recommendation of 8', (on: Expansion) => on.track('nps_answered', { score: 8 }), 'nps-missing'],
  ] as const)
    test(`${name} does not suffice`, async () => {
      const world = await start(bought)
      await buy(world)
      act(world.expansion)
      await world.rest()
      expect(missing(world.expansion)).toContain(code)
    })
})

describe('preview', () => {
  const TYPES: Record<string, string> = {
    'quota-limit': 'meter', 'feature-trial': 'feature', 'contextual-add-on': 'add-on', 'pain-point-solution': 'add-on', 'seats-growth': 'seats',
    'cross-sell': 'product', 'native-alternative': 'product', 'upsell-offer': 'plan', 'vip-offer': 'plan', 'growth-bundle': 'bundle',
  }
  const FACTS: Record<string, keyof Message['facts']> = { meter: 'meter', feature: 'feature', 'add-on': 'addOn', seats: 'seats', product: 'product', plan: 'target', bundle: 'bundle' }
  const steps = builtInCampaigns().flatMap(campaign => campaign.steps.map(step => ({ campaign, step })))
  for (const { campaign, step } of steps)
    test(`${campaign.id}.${step.id}: ${step.surface ? 'drawn, with figures where the account has none, and nothing is kept' : 'a mail alone cannot be drawn'}`, async () => {
      const { expansion, browser, rest, shown } = await start({ catalog: shop, subject: shopper })
      const before = JSON.stringify(await expansion.exportData())
      expect(await expansion.preview(campaign.id, step.id)).toBe(!!step.surface)
      if (!step.surface) return
      const message = expansion.$message.get()!
      expect(message).toMatchObject({ campaign: campaign.id, step: step.id, preview: true, surface: step.surface, kind: step.kind, topic: { type: TYPES[campaign.id] } })
      expect(message.facts[FACTS[message.topic.type]!]).toBeTruthy()
      expect(message.buttons.length).toBeGreaterThan(1)
      if ('from' in step.due && step.due.from.startsWith('trial')) expect(message.facts.trial?.startedAt).toBeLessThan(browser.now())
      await rest()
      await expansion.act(message.buttons[0]!.label)
      await rest()
      expect(shown()).toBeUndefined()
      const strip = (text: string) => ({ ...(JSON.parse(text) as { essential: object }), at: 0, essential: { ...(JSON.parse(text) as { essential: object }).essential, clock: 0, session: 0 } })
      expect(strip(JSON.stringify(await expansion.exportData()))).toEqual(strip(before))
    })

  test('of an empty catalogue, of what is no step, and with overrides', async () => {
    const { expansion } = await start({ catalog: { currency: 'EUR' }, subject: { accountId: 'a1', userId: 'u1' } })
    for (const { campaign, step } of steps) expect(await expansion.preview(campaign.id, step.id)).toBe(!!step.surface)
    expect(await expansion.preview('nobody', 'j0')).toBe(false)
    expect(await expansion.preview('cross-sell', 'j99')).toBe(false)
    expect(await expansion.preview('cross-sell', 'j0', { variant: 'competitor_viewed', surface: 'card' })).toBe(true)
    expect(expansion.$message.get()).toMatchObject({ variant: 'competitor_viewed', surface: 'card', blocks: ['rivals'] })
    expect(await expansion.preview('seats-growth', 'j0', { variant: 'seat-refused' })).toBe(true)
    expect(expansion.$message.get()).toMatchObject({ surface: 'modal', kind: 'service' })
  })

  test('a preview names what would have brought it about, and never an offer that nobody declared', async () => {
    const { expansion } = await start({ catalog: { ...shop, offers: undefined }, subject: shopper })
    await expansion.preview('native-alternative', 'j0')
    expect(expansion.$message.get()!.facts.cause).toEqual({ by: 'integration_added', named: 'mailchimp' })
    await expansion.preview('vip-offer', 'j0')
    expect(expansion.$message.get()!.facts.offer).toBeUndefined()
  })
})

test('every reason that a campaign gives is one of the rule that gives it', async () => {
  const { expansion, rest } = await start()
  await lookThrice(expansion, rest)
  for (const rule of RULES) expect(verdict(expansion, 'feature-trial', rule)).toMatchObject({ rule, reason: 'ok' })
})
