import { describe, expect, test } from 'vitest'
import type { Entitlements, Expansion, HandlerCall, Subject, Traits } from '../../src/index.js'
import { lookThrice, quota, reason, verdict } from './acts.js'
import { catalog, createWorld, DAY, handlers, HOUR, type World } from './world.js'

const someone = (more: Partial<Subject> = {}): Subject => ({ accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' }, ...more })

const start = async (options: Parameters<World['open']>[0] = {}, world = createWorld()) => {
  const expansion = world.open(options)
  await world.rest()
  return { ...world, expansion, shown: () => world.on(expansion) }
}

const MINUTE = 60_000

describe('what the account has', () => {
  const KNOWN: [name: string, traits: Traits, entitlements: Entitlements | undefined, reason: string][] = [
    ['neither a plan nor a list', {}, undefined, 'entitlement-unknown'],
    ['unknown, whatever the plan says', { plan: 'free' }, 'unknown', 'entitlement-unknown'],
    ['a plan without it', { plan: 'free' }, undefined, 'ok'],
    ['a plan with it', { plan: 'pro' }, undefined, 'already-owned'],
    ['a list with it, against the plan', { plan: 'free' }, { automations: true }, 'already-owned'],
    ['a list without it, against the plan', { plan: 'pro' }, { automations: false }, 'ok'],
    ['a list that leaves it out', {}, {}, 'ok'],
  ]
  for (const [name, traits, entitlements, expected] of KNOWN)
    test(`H9 I9 ${name}: ${expected}`, async () => {
      const { expansion, rest, shown } = await start({ subject: someone({ traits }) })
      if (entitlements) expansion.setEntitlements(entitlements)
      await lookThrice(expansion, rest)
      expect(reason(expansion, 'feature-trial', 'entitlement')).toBe(expected)
      expect(shown()).toBe(expected === 'ok' ? 'feature-trial.j0' : undefined)
    })

  test('H9 unknown blocks nothing, warns once, and a limit in quota_updated suffices for the quota steps', async () => {
    const { expansion, rest, shown, browser } = await start({ subject: someone({ traits: {} }) })
    expect(expansion.check('emails')).toMatchObject({ allowed: true, mode: 'full', reason: 'unknown' })
    await lookThrice(expansion, rest)
    await lookThrice(expansion, rest, 'reports')
    expect(shown()).toBeUndefined()
    expansion.track(...quota(800))
    await rest()
    expect(shown()).toBe('quota-limit.j0')
    expect(browser.errors.map(({ code }) => code)).toEqual(['entitlements'])
  })

  test('I9 it becomes theirs while the offer is on the screen: the offer leaves at once, and never returns', async () => {
    const { expansion, rest, shown, browser } = await start()
    await lookThrice(expansion, rest)
    expect(shown()).toBe('feature-trial.j0')
    expansion.setEntitlements({ automations: true })
    await browser.advance(500)
    expect(shown()).toBeUndefined()
    await rest(40 * DAY)
    await lookThrice(expansion, rest)
    expect(shown()).toBeUndefined()
  })

  test('H9 a downgrade counts after 72 hours, to the millisecond, and not at all when it is taken back', async () => {
    const { expansion, rest, browser } = await start({ subject: someone({ traits: { plan: 'pro' } }) })
    const look = () => expansion.track('premium_feature_viewed', { feature: 'automations' })
    look()
    await rest()
    const at = browser.now()
    expansion.setTraits({ plan: 'free' })
    await rest()
    for (const [clock, expected] of [[at + 72 * HOUR - 1, 'already-owned'], [at + 72 * HOUR, 'ok']] as const) {
      browser.setClock(clock)
      expect(reason(expansion, 'feature-trial', 'entitlement'), String(clock - at)).toBe(expected)
    }
    browser.setClock(at + 71 * HOUR)
    expansion.setTraits({ plan: 'pro' })
    await rest(0)
    expansion.setTraits({ plan: 'free' })
    await rest(0)
    browser.setClock(at + 100 * HOUR)
    expect(reason(expansion, 'feature-trial', 'entitlement')).toBe('already-owned')
    browser.setClock(at + 143 * HOUR + 60_000)
    expect(reason(expansion, 'feature-trial', 'entitlement')).toBe('ok')
  })
})

describe('who may buy', () => {
  const ROLES: [roles: string[] | undefined, buyingRoles: string[] | undefined, buys: boolean][] = [
    [['owner'], undefined, true], [['admin'], undefined, true], [['billing'], undefined, true], [['member', 'billing'], undefined, true],
    [['member'], undefined, false], [[], undefined, false], [undefined, undefined, false], [['owner'], ['cfo'], false], [['cfo'], ['cfo'], true],
  ]
  for (const [roles, buyingRoles, buys] of ROLES)
    test(`H9 S7 ${JSON.stringify(roles)}${buyingRoles ? ` where ${buyingRoles.join()} may` : ''}: ${buys ? 'buys' : 'tells the administrator'}`, async () => {
      const calls: HandlerCall[] = []
      const { expansion, rest, shown } = await start({
        subject: someone({ roles }), ...(buyingRoles && { policy: { buyingRoles } }),
        handlers: { ...handlers, addSeats: () => {}, notifyAdmin: call => void calls.push(call) },
      })
      expansion.track(...quota(1000))
      await rest()
      expect(shown()).toBe('quota-limit.j7')
      const labels = expansion.$message.get()!.buttons.map(({ label }) => label)
      expect(labels).toEqual(buys ? ['upgrade', 'buyCapacity', 'keepReading', 'chat'] : ['notifyAdmin', 'keepReading', 'chat'])
      expect(expansion.check('emails').waysOut).toEqual(buys ? ['upgrade', 'buyAddOn', 'openChat', 'read'] : ['notifyAdmin', 'openChat', 'read'])
      if (buys) return
      await expansion.act('notifyAdmin')
      expect(calls).toMatchObject([{ campaign: 'quota-limit', step: 'j7', meter: 'emails', intent: { handler: 'notifyAdmin', plan: 'pro' } }])
    })
})

describe('satisfaction first', () => {
  const UNHAPPY: [name: string, act: (expansion: Expansion, now: number) => void, reason: string][] = [
    ['a detractor, as the host says', (on, at) => on.setTraits({ nps: { score: 6, at } }), 'detractor'],
    ['a detractor, as was answered here', on => on.track('nps_answered', { score: 0 }), 'detractor'],
    ['an open severe ticket', on => on.setTraits({ openSevereTicket: true }), 'severe-ticket'],
    ['a failed payment', on => on.setTraits({ paymentFailed: true }), 'payment-failed'],
    ['an account at risk', on => on.setTraits({ atRisk: true }), 'at-risk'],
    ['an account that is not ready', on => on.setTraits({ readiness: 'low' }), 'readiness'],
  ]
  for (const [name, act, expected] of UNHAPPY) {
    test(`B1 B2 B3 C10 ${name}: no marketing on screen or by mail, service as ever, one case for retention`, async () => {
      const { expansion, rest, shown, handed, browser } = await start()
      await lookThrice(expansion, rest)
      expect(shown()).toBe('feature-trial.j0')
      act(expansion, browser.now())
      await rest()
      expect(shown()).toBeUndefined()
      expect(verdict(expansion, 'feature-trial', 'satisfaction')?.reason).toBe(expected)
      await lookThrice(expansion, rest, 'reports')
      expansion.track('member_invited', { count: 5 })
      await rest(DAY)
      expansion.track(...quota(950))
      await rest()
      expect(shown()).toBe('quota-limit.j3')
      expect(handed.filter(({ kind, channel }) => kind === 'marketing' && channel === 'email')).toEqual([])
      const cases = handed.filter(({ channel }) => channel === 'retention')
      expect(cases.map(({ key }) => key)).toEqual([`a1/retention/${expected}/${Math.floor(cases[0]!.dueAt / (90 * DAY))}`])
      expect(cases[0]).toMatchObject({ action: 'schedule', revision: 1, kind: 'service', fields: { reason: expected } })
    })
    test(`B2 ${name}, and nothing was about to be said: no case`, async () => {
      const { expansion, rest, handed, browser } = await start()
      act(expansion, browser.now())
      await rest(DAY)
      expect(handed).toEqual([])
    })
  }

  test('B2 one case for each reason and quarter: two users, reloads and months change nothing, another quarter does', async () => {
    const world = createWorld()
    const { browser, handed, open, rest } = world
    const traits = { plan: 'free', atRisk: true }
    let one = open({ subject: someone({ traits }) })
    const two = open({ subject: someone({ userId: 'u2', traits }) }, browser.tab())
    await rest()
    for (const on of [one, two]) await lookThrice(on, rest)
    one.setTraits({ paymentFailed: true })
    await rest()
    const keys = () => [...new Set(handed.filter(({ channel }) => channel === 'retention').map(({ key }) => key.split('/')[2]))]
    expect(keys()).toEqual(['at-risk', 'payment-failed'])
    expect(new Set(handed.map(({ key }) => key)).size).toBe(2)
    const before = handed.length
    world.gone(one)
    one = open({ subject: someone({ traits: { ...traits, paymentFailed: true } }) }, browser.reload())
    await rest(2 * DAY)
    expect(handed).toHaveLength(before)
    await rest(100 * DAY)
    await lookThrice(one, rest)
    expect(new Set(handed.map(({ key }) => key)).size).toBe(3)
  })

  test('B2 FC1 the clock is set back after a case was handed over: it is not handed over again and again', async () => {
    const { expansion, rest, handed, browser } = await start({ subject: someone({ traits: { plan: 'free', atRisk: true } }) })
    await lookThrice(expansion, rest)
    browser.setClock(browser.now() - HOUR)
    for (let n = 0; n < 5; n++) {
      expansion.track('worked')
      await rest(MINUTE)
    }
    expect(handed.map(({ channel, revision }) => [channel, revision])).toEqual([['retention', 1]])
  })

  test('FH2 B2 without consent there is no opportunity, and so no case', async () => {
    for (const consent of ['denied', 'pending'] as const) {
      const { expansion, rest, handed } = await start({ consent, subject: someone({ traits: { plan: 'free', atRisk: true } }) })
      await lookThrice(expansion, rest)
      await rest(DAY)
      expect(handed, consent).toEqual([])
    }
  })

  test('B1 what made them unhappy is over: the offer goes on, with its days counted from the trigger', async () => {
    const { expansion, rest, shown } = await start({ subject: someone({ traits: { plan: 'free', openSevereTicket: true } }) })
    await lookThrice(expansion, rest)
    expect(shown()).toBeUndefined()
    expansion.setTraits({ openSevereTicket: false })
    await rest()
    expect(shown()).toBe('feature-trial.j0')
  })
})

describe('a purchase', () => {
  const BOUGHT: [name: string, act: (expansion: Expansion) => void][] = [
    ['converted', on => on.track('converted', { kind: 'upsell', feature: 'automations' })],
    ['the plan that has it', on => on.track('converted', { kind: 'upsell', plan: 'pro' })],
  ]
  for (const [name, act] of BOUGHT)
    test(`I9 ${name}, told in another tab: the message leaves this one within its next batch, and nothing comes later`, async () => {
      const world = createWorld()
      const { browser, open, rest, on, handed } = world
      const here = open()
      await rest()
      const there = open({}, browser.tab())
      await rest()
      await lookThrice(here, rest)
      const [shows, other] = on(here) ? [here, there] : [there, here]
      expect(on(shows)).toBe('feature-trial.j0')
      act(other)
      await browser.advance(300)
      expect([on(shows), on(other)]).toEqual([undefined, undefined])
      for (const tab of [here, there]) await lookThrice(tab, rest)
      await rest(40 * DAY)
      for (const tab of [here, there]) await lookThrice(tab, rest)
      expect([on(shows), on(other)]).toEqual([undefined, undefined])
      expect(handed.filter(({ kind }) => kind === 'marketing')).toEqual([])
    })
})

describe('two people of one account in one browser', () => {
  test('I4 twenty users: one key of one mail', async () => {
    const { browser, open, rest, handed } = createWorld()
    for (let n = 1; n <= 20; n++) {
      const one = open({ subject: someone({ userId: `u${n}` }) }, n === 1 ? browser : browser.tab())
      one.track(...quota(800))
    }
    await rest()
    expect(handed.length).toBeGreaterThan(0)
    expect(new Set(handed.map(({ key, revision }) => `${key} r${revision}`))).toEqual(new Set([handed[0]!.key + ' r1']))
  })

  test('what one of them bought or tried is the host\'s to tell the other: plan, entitlements, past trials', async () => {
    const { browser, open, rest, on } = createWorld()
    const one = open()
    await rest()
    one.track('trial_started', { topic: 'feature:automations' })
    await rest()
    const two = open({ subject: someone({ userId: 'u2', traits: { plan: 'free', pastTrials: ['feature:automations'] } }) }, browser.tab())
    await rest()
    await lookThrice(two, rest)
    expect(on(two)).toBeUndefined()
    expect(reason(two, 'feature-trial', 'trial')).toBe('trial-used')
  })
})

test('H9 a catalogue without features still knows plans: nothing is offered that it has not', async () => {
  const { expansion, rest, shown } = await start({ catalog: { ...catalog, features: [] } })
  await lookThrice(expansion, rest)
  expect(shown()).toBeUndefined()
  expect(reason(expansion, 'feature-trial', 'catalog')).toBe('not-in-catalog')
})
