import { describe, expect, test } from 'vitest'
import { builtInCampaigns, type Catalog, type Expansion, type Handlers, type Options, type Step, type Traits } from '../../src/index.js'
import { everyHandler, shop } from '../core/shop.js'
import { createWorld, DAY, type World } from './world.js'

const noop = () => {}
const handlers: Handlers = Object.fromEntries(everyHandler.map(name => [name, noop]))
const buyer = (traits: Traits = {}) => ({ accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', products: ['crm'], ...traits } })

const openShop = async (options: Options = {}, start?: string): Promise<World & { expansion: Expansion }> => {
  const world = createWorld({ catalog: shop, handlers, subject: buyer() })
  if (start) world.browser.setClock(Date.parse(start))
  const expansion = world.open(options)
  await world.rest()
  return { ...world, expansion }
}

/** Before the half that speaks is there, nothing has happened that its signals would count. */
const points = (expansion: Expansion, campaign: string) => expansion.explain(campaign)[0]!.score?.total ?? 0

type Fact = [event: string, props?: object] | Traits

const tell = (expansion: Expansion, fact: Fact): void => {
  if (Array.isArray(fact)) expansion.track(fact[0], fact[1])
  else expansion.setTraits(fact)
}

const MONTH = 30 * DAY
const QUARTER = 90 * DAY
const NOW = Date.UTC(2026, 0, 5, 9, 0, 3)

/** Row, its signal, whose score, what is tracked alone, its points and its life. */
const SIGNALS: [row: string, signal: string, campaign: string, fact: Fact, points: number, life: number][] = [
  ['U2', 'feature-viewed', 'upsell-offer', ['premium_feature_viewed', { feature: 'reports' }], 20, MONTH],
  ['U3', 'pricing-viewed', 'upsell-offer', ['pricing_viewed', { plan: 'pro' }], 15, MONTH],
  ['U4', 'feature-requested', 'upsell-offer', ['premium_feature_requested', { feature: 'reports' }], 25, QUARTER],
  ['U5 S6', 'team-growing', 'upsell-offer', ['member_invited', { count: 3 }], 20, MONTH],
  ['U5 S6', 'team-growing', 'seats-growth', ['member_invited', { count: 3 }], 20, MONTH],
  ['U6', 'promoter', 'upsell-offer', ['nps_answered', { score: 9 }], 15, QUARTER],
  ['U7', 'renewed', 'upsell-offer', ['subscription_renewed'], 10, MONTH],
  ['C8', 'product-searched', 'cross-sell', ['product_searched', { query: 'newsletter' }], 25, MONTH],
  ['C9', 'use-case', 'cross-sell', ['use_case_detected', { useCase: 'mass-mailing' }], 20, MONTH],
  ['C10', 'pain-point', 'cross-sell', ['pain_point_reported', { topic: 'slow-exports' }], 30, QUARTER],
  ['C10 X7', 'pain-point', 'pain-point-solution', ['pain_point_reported', { topic: 'slow-exports' }], 30, QUARTER],
  ['C11', 'integration', 'cross-sell', ['integration_added', { integration: 'mailchimp' }], 15, QUARTER],
  ['C11 X8', 'integration', 'native-alternative', ['integration_added', { integration: 'mailchimp' }], 15, QUARTER],
  ['C12', 'competitor', 'cross-sell', ['competitor_viewed', { competitor: 'mailchimp' }], 20, MONTH],
  ['A6', 'access-denied', 'contextual-add-on', ['access_denied', { resource: 'export' }], 25, MONTH],
  ['S7', 'seat-refused', 'seats-growth', ['access_denied', { resource: 'seat' }], 40, MONTH],
  ['S8', 'department', 'seats-growth', ['department_added', { name: 'Finance' }], 10, QUARTER],
  ['S9', 'hiring', 'seats-growth', ['hiring_detected'], 10, QUARTER],
  ['X6', 'business-event', 'growth-bundle', ['business_event', { type: 'funding' }], 20, QUARTER],
]

/** What each was seen on. */
const NAMED: Record<string, string> = {
  'feature-viewed': 'reports', 'feature-requested': 'reports', 'product-searched': 'newsletter', 'use-case': 'mass-mailing', 'pain-point': 'slow-exports',
  integration: 'mailchimp', competitor: 'mailchimp', 'access-denied': 'export', department: 'Finance', 'business-event': 'funding',
}

describe('each signal, tracked alone', () => {
  test.each(SIGNALS)('%s %s adds its points to %s, once, to the last millisecond of its life', async (_, id, campaign, fact, worth, life) => {
    const { expansion, browser, rest } = await openShop()
    expect(points(expansion, campaign)).toBe(0)
    await browser.advance(NOW + 60_000 - browser.now())
    const at = browser.now()
    tell(expansion, fact)
    await rest()
    expect(expansion.explain(campaign)[0]!.score!.signals).toEqual([{ id, points: worth, at, expiresAt: at + life, evidence: NAMED[id] }])
    expect(points(expansion, campaign)).toBe(worth)
    await browser.advance(at + life - browser.now())
    expect(points(expansion, campaign)).toBe(worth)
    await browser.advance(1)
    expect(points(expansion, campaign)).toBe(0)
    expect(expansion.explain(campaign)[0]!.score!.signals).toEqual([])
  })

  test.each(SIGNALS)('%s %s counts once however often it fires: for %s', async (_, __, campaign, fact, worth) => {
    const { expansion, rest } = await openShop()
    for (let n = 0; n < 4; n++) {
      tell(expansion, fact)
      await rest(60_000)
    }
    expect(points(expansion, campaign)).toBe(worth)
  })

  test.each(SIGNALS)('%s %s is the host’s to weigh, to shorten and to leave out: for %s', async (_, id, campaign, fact) => {
    const custom = await openShop({ policy: { signals: { [id]: { points: 7, expires: '2d' } } } })
    const at = custom.browser.now()
    tell(custom.expansion, fact)
    await custom.rest()
    expect(points(custom.expansion, campaign)).toBe(7)
    await custom.browser.advance(at + 2 * DAY - custom.browser.now())
    expect(points(custom.expansion, campaign)).toBe(7)
    await custom.browser.advance(1)
    expect(points(custom.expansion, campaign)).toBe(0)
    const without = await openShop({ policy: { signals: { [id]: false } } })
    tell(without.expansion, fact)
    without.expansion.explain()
    await without.rest()
    expect(without.expansion.explain(campaign)[0]!.score).toBeDefined()
    expect(points(without.expansion, campaign)).toBe(0)
  })

  test('U1 S12 usage and short seats count while they hold, to the millisecond of the reset', async () => {
    const { expansion, browser, rest } = await openShop()
    const resetsAt = browser.now() + 40 * DAY
    expansion.track('quota_updated', { meter: 'seats', used: 8, limit: 10, resetsAt })
    await rest()
    expect([points(expansion, 'upsell-offer'), points(expansion, 'seats-growth')]).toEqual([0, 30])
    expansion.track('quota_updated', { meter: 'seats', used: 9, limit: 10, resetsAt })
    await rest()
    expect([points(expansion, 'upsell-offer'), points(expansion, 'seats-growth')]).toEqual([30, 30])
    await browser.advance(resetsAt - 1 - browser.now())
    expect([points(expansion, 'upsell-offer'), points(expansion, 'seats-growth')]).toEqual([30, 30])
    await browser.advance(1)
    expect([points(expansion, 'upsell-offer'), points(expansion, 'seats-growth')]).toEqual([0, 0])
    expansion.track('quota_updated', { meter: 'emails', used: 900, limit: 1000 })
    await rest()
    expect([points(expansion, 'upsell-offer'), points(expansion, 'seats-growth')]).toEqual([30, 0])
    expansion.track('quota_updated', { meter: 'seats', used: 9.5, limit: 10, resetsAt: browser.now() + DAY })
    await rest()
    expect(['upsell-offer', 'seats-growth'].map(id => expansion.explain(id)[0]!.score!.signals.map(({ evidence }) => evidence))).toEqual([['seats'], ['seats']])
    await rest(DAY)
    expect(expansion.explain('upsell-offer')[0]!.score!.signals.map(({ evidence }) => evidence)).toEqual(['emails'])
  })

  test.each([
    ['U6 a mark among the traits', 'promoter', { nps: { score: 10, at: NOW } }, 15, QUARTER],
    ['U7 a renewal among the traits', 'renewed', { renewedAt: NOW }, 10, MONTH],
  ] as const)('%s lives from its own date', async (_, id, traits, worth, life) => {
    const { expansion, browser, rest } = await openShop()
    await browser.advance(NOW + 10 * DAY - browser.now())
    tell(expansion, traits)
    await rest()
    expect(expansion.explain('upsell-offer')[0]!.score!.signals).toEqual([{ id, points: worth, at: NOW, expiresAt: NOW + life }])
    await browser.advance(NOW + life - browser.now())
    expect(points(expansion, 'upsell-offer')).toBe(worth)
    await browser.advance(1)
    expect(points(expansion, 'upsell-offer')).toBe(0)
  })

  test.each([
    ['the calendar year', {}, '2026-10-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['a fiscal year that ends in June', { fiscalYearEndMonth: 6 }, '2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z'],
    ['their own time zone', { timeZone: 'America/New_York' }, '2026-10-01T04:00:00Z', '2027-01-01T05:00:00Z'],
  ])('U8 the budget period of %s counts from its first millisecond to its last', async (_, traits, from, until) => {
    const { expansion, browser } = await openShop({ subject: buyer(traits) }, new Date(Date.parse(from) - DAY).toISOString())
    for (const [at, worth] of [[Date.parse(from) - 1, 0], [Date.parse(from), 10], [Date.parse(until) - 1, 10], [Date.parse(until), 0]] as const) {
      await browser.advance(at - browser.now())
      expect(points(expansion, 'upsell-offer')).toBe(worth)
    }
  })

  test('U1–U8 C8–C12 no score counts what is another’s', async () => {
    const { expansion, rest } = await openShop({}, '2026-10-05T09:00:00Z')
    const facts: Fact[] = [...SIGNALS.map(([, , , fact]) => fact), ['quota_updated', { meter: 'seats', used: 9, limit: 10 }]]
    for (const fact of facts) tell(expansion, fact)
    await rest()
    const totals = Object.fromEntries(['upsell-offer', 'cross-sell', 'pain-point-solution', 'contextual-add-on', 'seats-growth', 'growth-bundle'].map(id => [id, points(expansion, id)]))
    expect(totals).toEqual({
      'upsell-offer': 30 + 20 + 15 + 25 + 20 + 15 + 10 + 10,
      'cross-sell': 25 + 20 + 30 + 15 + 20,
      'pain-point-solution': 30 + 25,
      'contextual-add-on': 30 + 25,
      'seats-growth': 20 + 30 + 40 + 10 + 10,
      'growth-bundle': 20,
    })
  })
})

/** A step as the table of campaigns has it: when, surface, mail, kind, then its buttons. */
const line = ({ due, surface, mail, case: channel, kind, when, buttons = [] }: Step): string => {
  const at = 'level' in due ? `${due.level} % day ${due.day}` : `${due.from} ${due.plus}${due.after ? ` after ${due.after}` : ''}`
  const letter = mail && (typeof mail === 'string' ? mail : `${mail.if} ? ${mail.then}${mail.kind ? ` (${mail.kind})` : ''} : ${mail.else}`)
  return [at, when && `if ${when}`, kind, surface, letter && `mail ${letter}`, channel && `case ${channel}`, ...buttons.map(({ label, handler, answer }) => `[${label} ${handler ?? answer}]`)].filter(Boolean).join(' · ')
}

describe('the built-in campaigns are those of the table', () => {
  test.each<[rows: string, id: string, steps: Record<string, string>]>([
    ['Q0 Q1 Q2 Q3 X1', 'quota-limit', {
      j0: '80 % day 0 · service · banner · mail quota-80 · [seeOptions comparePlans] · [close dismissed]',
      j3: '90 % day 3 · service · modal · mail quota-90 · [comparePlans comparePlans] · [contactSales contactSales]',
      j5: '95 % day 5 · marketing · mail quota-95',
      j7: '100 % day 7 · service · blocking-modal · mail quota-100 · [upgrade upgrade] · [buyCapacity buyAddOn] · [wait dismissed] · [chat openChat]',
    }],
    ['T0 T2 T3 T4 T5 X2', 'feature-trial', {
      j0: 'trigger 0d · marketing · modal · [startFeatureTrial startTrial] · [later snoozed]',
      j1: 'trial-start 1d · service · mail trial-welcome',
      j4: 'trial-start 4d · if unconverted · service · card · mail used ? trial-used : trial-unused · [discover learnMore] · [close dismissed]',
      j6: 'trial-end -1d · if unconverted · service · mail trial-last-day',
      j7: 'trial-end 0d · marketing · mail converted ? trial-converted (service) : trial-ended',
    }],
    ['K0 K1 K2 K3 X4', 'cross-sell', {
      j0: 'trigger 0d · marketing · suggestion · [learnMore learnMore] · [bookDemo bookDemo] · [decline declined]',
      j3: 'shown 3d · if interest · marketing · mail cross-sell-synergy',
      j7: 'trial-start 0d after 7d · if trial · service · card · mail cross-sell-onboarding · [open learnMore] · [close dismissed]',
      j12: 'trial-end -2d · if trial · service · card · mail cross-sell-ending · [activate upgrade] · [close dismissed]',
    }],
    ['U9 U10', 'upsell-offer', {
      j0: 'trigger 0d · marketing · modal · [comparePlans comparePlans] · [startTrial startTrial] · [later snoozed]',
      j3: 'shown 3d · if interest · marketing · mail upsell-roi',
      j7: 'shown 7d · if interest · marketing · card · [comparePlans comparePlans] · [later snoozed]',
    }],
    ['S6 S10 X3', 'seats-growth', {
      j0: 'trigger 0d · marketing · banner · [addSeats addSeats] · [later snoozed]',
      j3: 'trigger 3d · marketing · mail seats-saving',
    }],
    ['X5', 'vip-offer', {
      j0: 'trigger 0d · marketing · modal · [seeOffer upgrade] · [later snoozed]',
      j3: 'shown 3d · if unanswered · marketing · mail vip-offer',
    }],
    ['X6', 'growth-bundle', { j0: 'trigger 0d · marketing · card · case crm · [seeBundle upgrade] · [later snoozed]' }],
    ['X7 C10', 'pain-point-solution', {
      j0: 'trigger 0d · marketing · suggestion · [seeSolution learnMore] · [startTrial startTrial] · [decline declined]',
      j3: 'shown 3d · if interest · marketing · mail pain-point-solution',
    }],
    ['X8 C11', 'native-alternative', { j0: 'trigger 0d · marketing · suggestion · [learnMore learnMore] · [decline declined]' }],
    ['A6 A8', 'contextual-add-on', { j0: 'trigger 0d · marketing · suggestion · [startTrial startTrial] · [buyAddOn buyAddOn] · [decline declined]' }],
  ])('%s %s', (_, id, steps) => {
    const campaign = builtInCampaigns().find(one => one.id === id)!
    expect(Object.fromEntries(campaign.steps.map(step => [step.id, line(step)]))).toEqual(steps)
  })

  test('U10 their order is that of priority, from the work of the moment to the broadest offer', () => {
    expect(builtInCampaigns().map(({ id }) => id)).toEqual([
      'quota-limit', 'feature-trial', 'contextual-add-on', 'pain-point-solution', 'seats-growth', 'cross-sell', 'native-alternative', 'upsell-offer', 'vip-offer', 'growth-bundle',
    ])
  })

  test('B2 nothing of retention, loyalty or acquisition: they sell, and hand the rest over', () => {
    const steps = builtInCampaigns().flatMap(campaign => campaign.steps)
    expect(builtInCampaigns().map(({ sells = 'upsell' }) => sells).filter(sells => !['upsell', 'cross-sell', 'add-on', 'seats', 'bundle'].includes(sells))).toEqual([])
    expect([...new Set(steps.flatMap(step => step.case ?? []))]).toEqual(['crm'])
    expect([...new Set(steps.flatMap(step => step.buttons ?? []).flatMap(({ handler }) => handler ?? []))].filter(name => !everyHandler.includes(name))).toEqual([])
  })
})

test('B2 nobody is followed before they have logged in: nothing is kept, nothing is said', async () => {
  const { expansion, browser, rest, on, handed } = await openShop({ subject: null })
  for (const [, , , fact] of SIGNALS) tell(expansion, fact)
  await rest(DAY)
  expect(on(expansion)).toBeUndefined()
  expect(handed).toEqual([])
  expect([...browser.disk.keys()].filter(key => key.startsWith('subject'))).toEqual([])
  expansion.identify(buyer())
  await rest()
  expect(points(expansion, 'upsell-offer')).toBe(0)
})

const offers: Catalog['offers'] = [{ id: 'vip', topic: { type: 'plan', id: 'pro' }, percent: 10, duration: '7d', audience: 'promoters' }]
const bundles: Catalog['bundles'] = [{ id: 'duo', name: 'Duo', items: [{ type: 'product', id: 'emailing' }, { type: 'product', id: 'landing' }], price: 30 }]

/** Row, what is done, the button pressed, and the keys that are then handed over, without the quarter. */
const MAILS: [row: string, facts: Fact[], press: string | undefined, keys: string[]][] = [
  ['X1', [['quota_updated', { meter: 'emails', used: 800, limit: 1000, period: '2026-01' }]], undefined, ['a1/quota-limit/meter:emails/j0/2026-01@1000']],
  ['T2', [['trial_started', { topic: 'feature:automations' }]], undefined, ['j1', 'j4', 'j6', 'j7'].map(step => `a1/feature-trial/feature:automations/${step}/trial`)],
  ['K1', [['product_searched', { product: 'emailing' }]], 'learnMore', ['a1/cross-sell/product:emailing/j3']],
  ['K2 K3', [['trial_started', { topic: 'product:emailing' }]], undefined, ['j7', 'j12'].map(step => `a1/cross-sell/product:emailing/${step}/trial`)],
  ['U9', [['premium_feature_requested', { feature: 'reports' }], ['pricing_viewed'], ['premium_feature_viewed', { feature: 'reports' }]], 'comparePlans', ['a1/upsell-offer/plan:pro/j3']],
  ['S6 X3', [['member_invited', { count: 3 }]], undefined, ['a1/seats-growth/seats:seats/j3']],
  ['X7', [['pain_point_reported', { topic: 'slow-exports' }]], 'seeSolution', ['a1/pain-point-solution/add-on:fast-exports/j3']],
  ['X6', [['business_event', { type: 'funding' }]], undefined, ['a1/growth-bundle/bundle:duo/j0']],
  ['C10 B2', [{ openSevereTicket: true }, ['pain_point_reported', { topic: 'slow-exports' }]], undefined, ['a1/retention/severe-ticket']],
]

test.each(MAILS)('I4 %s one key per account, whoever of its people acts', async (_, facts, press, keys) => {
  const world = createWorld({ catalog: { ...shop, offers, bundles }, handlers })
  for (const [userId, browser] of [['u1', world.browser], ['u2', world.browser.tab()]] as const) {
    const expansion = world.open({ subject: { ...buyer(), userId } }, browser)
    await world.rest()
    for (const fact of facts) tell(expansion, fact)
    await world.rest()
    if (press) expect(await expansion.act(press as never)).toBe('done')
    await world.rest()
    expansion.destroy()
    world.gone(expansion)
    // The gap after a message is the browser's, whoever is logged in.
    await world.rest(11 * 60_000)
  }
  const quarter = Math.floor(NOW / QUARTER)
  const wanted = keys.map(key => (key.split('/').length === (key.includes('retention') ? 3 : 4) ? `${key}/${quarter}` : key))
  expect(world.handed.map(({ key }) => key).sort()).toEqual([...wanted, ...wanted].sort())
  expect(world.handed.every(({ revision, action }) => revision === 1 && action === 'schedule')).toBe(true)
})

test('X5 I4 the mail of the exclusive offer: one key for two people who left it unanswered', async () => {
  const world = createWorld({ catalog: { ...shop, offers }, handlers })
  const keys = new Set<string>()
  for (const userId of ['u1', 'u2']) {
    const expansion = world.open({ subject: { ...buyer(), userId } })
    for (let day = 0; day < 10; day++) {
      await world.rest(DAY)
      expansion.track('feature_used', { feature: 'crm' })
    }
    expansion.track('nps_answered', { score: 9 })
    await world.rest()
    expect(world.on(expansion)).toBe('vip-offer.j0')
    expansion.destroy()
    world.gone(expansion)
    await world.rest()
  }
  for (const { key, template } of world.handed) if (template === 'vip-offer') keys.add(key)
  expect([...keys]).toEqual([`a1/vip-offer/plan:pro/j3/${Math.floor(NOW / QUARTER)}`])
})

test('A1 an add-on of capacity comes with what there is of it, for the new limit to be said', async () => {
  const { expansion, rest, on } = await openShop()
  const { meter = '', id } = shop.addOns!.find(one => one.meter)!
  expansion.track('quota_updated', { meter, used: 100, limit: 1000 })
  expansion.track('pain_point_reported', { topic: 'too-small', addOn: id })
  await rest()
  expect(on(expansion)).toBe('pain-point-solution.j0')
  expect(expansion.$message.get()!.facts).toMatchObject({ addOn: { id }, meter: { id: meter, used: 100, limit: 1000, percent: 10 } })
})
