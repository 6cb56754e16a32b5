import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { ALL_SIGNALS } from '../../src/catalogue/all-signals.js'
import { advance } from '../../src/core/advance.js'
import { hear } from '../../src/core/answer.js'
import { conclude } from '../../src/core/conclude.js'
import { decide } from '../../src/core/decide.js'
import { emptyState } from '../../src/core/empty.js'
import { compileRules } from '../../src/core/rules.js'
import { createExpansion, type Catalog, type Expansion, type Handoff, type Message } from '../../src/index.js'
import type { Input } from '../../src/model/input.js'
import { BUYING_ROLES } from '../../src/model/account.js'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import type { Situation } from '../../src/model/situation.js'
import { createFakePlatform, type FakeTab } from '../../src/testing.js'
import { DAY, HOUR, catalog, handlers } from '../shell/world.js'
import { holdTrue } from './hold-true.js'

const MINUTE = 60_000
const border = { parse: Date.parse, complain: () => {} }

/** What may happen, in any order. */
type Step =
  | { do: 'view' | 'request' | 'use'; tab: number; feature: string }
  | { do: 'pricing' | 'invite' | 'renew' | 'active' | 'refuse'; tab: number }
  | { do: 'usage'; tab: number; used: number; limit: number; period: string }
  | { do: 'nps'; tab: number; score: number }
  | { do: 'trial'; tab: number; feature: string }
  | { do: 'convert'; tab: number; plan: string }
  | { do: 'answer'; tab: number; button: number }
  /** Three views, and "Plus tard" to whatever offers it: what leads to most quiets. */
  | { do: 'look'; tab: number; feature: string }
  | { do: 'later' }
  | { do: 'reload' | 'crash' | 'hide' | 'show' | 'obstruct' | 'fail'; tab: number }
  | { do: 'wait'; ms: number }
  | { do: 'clock'; ms: number }

const tab = fc.nat(1)
const feature = fc.constantFrom('automations', 'reports')
const wait = fc.constantFrom(0, 500, 1000, 31_000, 5 * MINUTE, 10 * MINUTE, 31 * MINUTE, 31 * MINUTE, 3 * HOUR, DAY, DAY, 3 * DAY, 14 * DAY)

const steps = (jumps: 'none' | 'back' | 'any', faults: boolean, owning: boolean): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('look' as const), tab, feature }) },
      { weight: 6, arbitrary: fc.constant({ do: 'later' as const }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('view' as const, 'view' as const, 'request' as const, 'use' as const), tab, feature }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('pricing' as const, 'invite' as const, 'renew' as const, 'active' as const, 'refuse' as const), tab }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('usage' as const), tab, used: fc.constantFrom(100, 790, 800, 850, 900, 960, 1000, 1100), limit: fc.constantFrom(1000, 1000, 1000, 2000), period: fc.constantFrom('a', 'a', 'a', 'b') }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('nps' as const), tab, score: fc.constantFrom(3, 7, 10) }) },
      ...(owning ? [{ weight: 1, arbitrary: fc.record({ do: fc.constant('trial' as const), tab, feature }) }] : []),
      ...(owning ? [{ weight: 1, arbitrary: fc.record({ do: fc.constant('convert' as const), tab, plan: fc.constantFrom('pro', 'max') }) }] : []),
      { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), tab, button: fc.nat(3) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'crash' as const, 'hide' as const, 'show' as const, 'show' as const, 'obstruct' as const), tab }) },
      ...(faults ? [{ weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), tab }) }] : []),
      { weight: 8, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: wait }) },
      ...(jumps === 'none' ? [] : [{ weight: 4, arbitrary: fc.record({ do: fc.constant('clock' as const), ms: fc.constantFrom(-MINUTE, -HOUR, -3 * DAY, -20 * DAY, -400 * DAY, ...(jumps === 'any' ? [HOUR, 10 * DAY, 400 * DAY] : [])) }) }]),
    ),
    { minLength: 5, maxLength: 45 },
  )

/** What must never be seen, told by a model that knows nothing but elapsed time and the promises. */
const createModel = (forward: boolean) => {
  let marketing: { topic: string; end: number; modal: boolean; quiet: number }[] = []
  let lastEnd = -Infinity
  const plansOf = (topic: string) => (topic.startsWith('plan:') ? [topic, ...catalog.plans!.find(({ id }) => `plan:${id}` === topic)!.features.map(id => `feature:${id}`)] : [topic])
  return {
    /** A message was drawn; `elapsed` has nothing to do with what the clock shows. */
    shown({ kind, topic: { type, id }, surface }: Message, elapsed: number, goesOn: boolean): string | undefined {
      if (kind !== 'marketing' || forward) return undefined
      const about = plansOf(`${type}:${id}`)
      if (marketing.some(one => about.includes(one.topic) && elapsed < one.end + one.quiet)) return 'inside the quiet that was asked for'
      if (goesOn) return undefined
      if (elapsed < lastEnd + 10 * MINUTE) return 'inside the gap'
      if (surface === 'modal' && marketing.some(one => one.modal && elapsed < one.end + DAY)) return 'a second modal within 24 hours'
      if (marketing.filter(one => elapsed < one.end + 7 * DAY).length >= 3) return 'a fourth within 7 days'
      return undefined
    },
    left({ kind, topic: { type, id }, surface }: Message, elapsed: number, answer: string | undefined, snoozes: number): void {
      lastEnd = elapsed
      if (kind === 'marketing') marketing.push({ topic: `${type}:${id}`, end: elapsed, modal: surface === 'modal', quiet: answer === 'snoozed' ? (snoozes >= 3 ? 90 : 14) * DAY : 0 })
    },
    forget: () => (marketing = []),
  }
}

/** Plays steps in a browser of two tabs, and looks after every one. */
const play = async (all: Step[], { forward = false, faults = false } = {}) => {
  const browser = createFakePlatform({ settle: () => new Promise(setImmediate) })
  const places: FakeTab[] = [browser, browser.tab()]
  const handed: Handoff[] = []
  const errors: string[] = []
  const dead = new Set<Expansion>()
  const model = createModel(forward)
  const seenBefore = new Map<string, number>()
  const snoozes = new Map<string, number>()
  const on: (Message | undefined)[] = [undefined, undefined]
  const since: number[] = [0, 0]
  let plan = 'free'
  let elapsed = 0
  let offset = browser.now()
  const problems: string[] = []
  const clock = () => elapsed + (browser.now() - offset)

  const start = (at: number): Expansion => {
    const place = places[at]!
    const expansion = createExpansion({
      platform: place, ui: false, consent: 'granted', locale: 'fr', catalog, handlers,
      subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan } },
      deliver: given => void handed.push(...given.map(one => ({ ...one, fields: { ...one.fields, handedAt: browser.now() - 5000 } }))),
    })
    expansion.on('error', ({ code, message }) => errors.push(`${code}: ${message}`))
    expansion.$message.listen(message => {
      if (dead.has(expansion)) return
      const before = on[at]
      if (before && before.id !== message?.id) {
        const key = `${before.campaign}.${before.step}.${before.topic.id}`
        if (clock() - since[at]! >= 1000) seenBefore.set(key, clock())
        if (clock() - since[at]! >= 1000 || answering) {
          const snoozed = answering === 'later'
          if (snoozed) snoozes.set(before.topic.id, (snoozes.get(before.topic.id) ?? 0) + 1)
          model.left(before, clock(), snoozed ? 'snoozed' : undefined, snoozes.get(before.topic.id) ?? 0)
        }
      }
      on[at] = message
      if (!message) return
      since[at] = clock()
      const key = `${message.campaign}.${message.step}.${message.topic.id}`
      const problem = model.shown(message, clock(), clock() - (seenBefore.get(key) ?? -Infinity) < 40 * DAY)
      if (problem) problems.push(`${key} ${problem}`)
      if (message.kind === 'marketing' && plan !== 'free' && (message.topic.type === 'feature' || message.topic.id === 'pro' || message.topic.id === plan)) problems.push(`I9 ${key} is owned with ${plan}`)
      if (message.surface === 'blocking-modal' && !message.buttons.some(({ answer }) => answer)) problems.push(`I3 ${key} has no way out`)
    })
    return expansion
  }
  let answering: string | undefined
  const pages = [start(0), start(1)]
  const look = () => {
    if (on[0] && on[1]) problems.push(`I1 ${on[0].step} and ${on[1].step} at once`)
  }
  const pass = async (ms: number) => {
    await browser.advance(ms)
    look()
  }
  const leave = (at: number) => {
    dead.add(pages[at]!)
    const message = on[at]
    if (message && clock() - since[at]! >= 1000) {
      seenBefore.set(`${message.campaign}.${message.step}.${message.topic.id}`, clock())
      model.left(message, clock(), undefined, 0)
    }
    on[at] = undefined
  }

  await pass(2000)
  for (const step of all) {
    const page = 'tab' in step ? pages[step.tab]! : pages[0]!
    const place = 'tab' in step ? places[step.tab]! : places[0]!
    switch (step.do) {
      case 'view': page.track('premium_feature_viewed', { feature: step.feature }); break
      case 'look':
        for (let n = 0; n < 3; n++) {
          page.track('premium_feature_viewed', { feature: step.feature })
          await pass(31_000)
        }
        break
      case 'later': {
        const at = on.findIndex(message => message?.later)
        if (at < 0) break
        answering = 'later'
        await pages[at]!.act('later')
        await pass(0)
        answering = undefined
        break
      }
      case 'request': page.track('premium_feature_requested', { feature: step.feature }); break
      case 'use': page.track('feature_used', { feature: step.feature }); break
      case 'pricing': page.track('pricing_viewed'); break
      case 'invite': page.track('member_invited', { count: 3 }); break
      case 'renew': page.track('subscription_renewed'); break
      case 'active': place.tell('active'); break
      case 'refuse': page.reportBlockedWrite('emails'); break
      case 'usage': page.track('quota_updated', { meter: 'emails', used: step.used, limit: step.limit, period: step.period }); break
      case 'nps': page.track('nps_answered', { score: step.score }); break
      case 'trial': page.track('trial_started', { topic: { type: 'feature', id: step.feature } }); break
      case 'convert':
        // A plan is bought once; a cheaper one afterwards would be a downgrade.
        if (plan !== 'max') plan = step.plan === 'max' ? 'max' : plan === 'free' ? 'pro' : plan
        page.track('converted', { kind: 'upsell', plan })
        pages[1 - step.tab]!.setTraits({ plan })
        await pass(0)
        break
      case 'answer': {
        const message = on[step.tab]
        const button = message?.buttons[step.button % message.buttons.length]
        if (!button) break
        answering = button.label
        await page.act(button.label)
        await pass(0)
        answering = undefined
        break
      }
      case 'reload':
        leave(step.tab)
        places[step.tab] = place.reload()
        pages[step.tab] = start(step.tab)
        break
      case 'crash':
        leave(step.tab)
        place.crash()
        places[step.tab] = browser.tab()
        pages[step.tab] = start(step.tab)
        break
      case 'hide': place.hide(); break
      case 'show': place.show(); break
      case 'obstruct': place.obstruct('page-busy'); await pass(2000); place.obstruct(); break
      case 'fail': place.faults.fail('QuotaExceededError', 3); break
      case 'clock': {
        const before = clock()
        browser.setClock(browser.now() + step.ms)
        elapsed = before
        offset = browser.now()
        break
      }
      case 'wait': await pass(step.ms); break
      default:
    }
    await pass(1200)
  }
  await pass(5000)
  if (!faults) expect(errors).toEqual([])
  expect(problems).toEqual([])
  return { handed, browser }
}

/** I4: a key is one mail and its revisions only rise. A tab that dies before it could write down that a mail was taken has it handed over again, as it was. */
const checkHandoffs = (handed: Handoff[], steadyClock: boolean) => {
  const byKey = new Map<string, Handoff>()
  for (const handoff of handed) {
    const { key, revision, campaign, step, dueAt, action, template, channel } = handoff
    // A case of retention or advocacy is the account's, whatever brought it about.
    if (channel !== 'email') continue
    const known = byKey.get(key)
    expect(key).toContain(`/${campaign}/`)
    expect(key).toContain(`/${step}/`)
    if (known) {
      expect([known.campaign, known.step, known.fields.topic]).toEqual([campaign, step, handoff.fields.topic])
      expect(revision, key).toBeGreaterThanOrEqual(known.revision)
      if (revision === known.revision) expect([action, dueAt, template], key).toEqual([known.action, known.dueAt, known.template])
      // What has left is never touched again.
      else if (steadyClock && known.action === 'schedule') expect(known.dueAt, key).toBeGreaterThan(handoff.fields.handedAt as number)
    } else expect(revision, key).toBe(1)
    byKey.set(key, handoff)
  }
}

test('I1 I2 I3 I4 I9 any interleaving of two tabs, events, answers, reloads and crashes keeps the promises', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(steps('none', false, true), async all => checkHandoffs((await play(all)).handed, true)), 30)
})

test('I1 I2 nobody buys: every quiet, cap and gap that was asked for is kept', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(steps('none', false, false), async all => void (await play(all))), 40)
})

test('I1 I2 FC1 a clock set back, however often, shortens no wait', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(steps('back', false, false), async all => checkHandoffs((await play(all)).handed, false)), 35)
})

test('I1 I3 I4 FC2 FC3 a clock that jumps both ways, and a disk that fails, break nothing else', { timeout: 60_000 }, async () => {
  await holdTrue(fc.asyncProperty(steps('any', true, true), async all => void (await play(all, { forward: true, faults: true }))), 25)
})

const rules = compileRules(CAMPAIGNS, ALL_SIGNALS)
const speech = { hear: (...[draft, input]: Parameters<typeof hear> extends [infer D, infer I, ...unknown[]] ? [D, I] : never) => hear(draft, input, rules, border), conclude: (draft: Parameters<typeof conclude>[0], before: number) => conclude(draft, rules, before, border) }

const situationFor = (given: Catalog, plan: string): Situation => ({
  accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan }, consent: 'granted', catalog: given, durable: true,
  policy: { ...DEFAULT_POLICY, buyingRoles: [...BUYING_ROLES] }, handlers: Object.keys(handlers) as Situation['handlers'],
  page: { visible: true, held: false, tab: 't' },
})

const input: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ type: fc.constant('event' as const), name: fc.constantFrom('premium_feature_viewed', 'premium_feature_requested', 'feature_used'), props: fc.record({ feature }), at: fc.nat(60 * DAY) }),
  fc.record({ type: fc.constant('event' as const), name: fc.constant('quota_updated'), props: fc.record({ meter: fc.constantFrom('emails', 'seats'), used: fc.nat(120), limit: fc.constantFrom(0, 100, 1.5, null) }), at: fc.nat(60 * DAY) }),
  fc.record({ type: fc.constant('event' as const), name: fc.constant('trial_started'), props: fc.record({ topic: feature.map(id => ({ type: 'feature', id })) }), at: fc.nat(60 * DAY) }),
  fc.record({ type: fc.constant('event' as const), name: fc.constant('pricing_viewed'), props: fc.constant({}), at: fc.nat(60 * DAY) }),
)

test('I6 same campaigns, state and time: same decision, byte for byte; what was given is left as it was', async () => {
  await holdTrue(
    fc.asyncProperty(fc.array(input, { maxLength: 40 }), fc.nat(80 * DAY), async (inputs, now) => {
      const situation = situationFor(catalog, 'free')
      const ordered = inputs.toSorted((a, b) => a.at - b.at)
      const run = () => {
        const empty = emptyState(0)
        const before = JSON.stringify(empty)
        const { state, outcomes } = advance(situation, empty, ordered, now, speech)
        expect(JSON.stringify(empty)).toBe(before)
        return JSON.stringify([state, outcomes, decide(rules, situation, state, {}, now)])
      }
      expect(run()).toBe(run())
      // Facts said in one batch or one by one lead to the same place as long as time stands still.
      const { state } = advance(situation, emptyState(0), ordered, now, speech)
      const again = advance(situation, state, [], now, speech).state
      expect(JSON.stringify(decide(rules, situation, again, {}, now))).toBe(JSON.stringify(decide(rules, situation, state, {}, now)))
    }),
    150,
  )
})

test('I7 100 000 facts of every kind, with long names: the state stays under 64 KiB', { timeout: 60_000 }, () => {
  const name = (n: number) => String(n).padStart(64, 'x')
  const wide: Catalog = { ...catalog, features: Array.from({ length: 400 }, (_, n) => ({ id: name(n), name: name(n) })), meters: Array.from({ length: 100 }, (_, n) => ({ id: name(n), name: name(n), enforcement: 'read-only' })) }
  const situation = situationFor(wide, 'free')
  situation.accountId = name(1)
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let state = emptyState(0)
  let now = 0
  let largest = 0
  let shownAt = 0
  for (let batch = 0; batch < 500; batch++) {
    const inputs: Input[] = []
    for (let n = 0; n < 200; n++) {
      now += random(30 * MINUTE)
      const about = name(random(400))
      const topic = { type: 'feature' as const, id: about }
      const event = (id: string, props: Record<string, unknown>) => void inputs.push({ type: 'event', name: id, props, at: now })
      switch (random(12)) {
        case 0: case 1: case 2: event('premium_feature_viewed', { feature: about }); break
        case 3: event('premium_feature_requested', { feature: about }); break
        case 4: case 5: event('quota_updated', { meter: name(random(100)), used: random(1100), limit: 1000, period: name(random(3)), resetsAt: now + random(40 * DAY) }); break
        case 6: if (!random(8)) event('trial_started', { topic }); break
        case 7: event('feature_used', { feature: about }); break
        case 8: event(name(random(1000)), {}); break
        case 9: event('converted', { kind: 'add-on', addOn: about, revenue: 12.34 }); break
        case 10: inputs.push({ type: 'mute', topic: `feature:${about}`, muted: true, at: now }); break
        default: {
          const message = { claim: `t.${batch}.${n}`, campaign: 'feature-trial', step: 'j0', topic, surface: 'modal' as const, kind: 'marketing' as const, shownAt: shownAt++ }
          inputs.push({ type: 'seen', at: now, ...message }, { type: 'answer', answer: random(2) ? 'snoozed' : 'declined', leaves: true, at: now, ...message })
        }
      }
    }
    ;({ state } = advance(situation, state, inputs, now, speech))
    // Every mail is taken at once, or none ever is.
    if (batch % 2) for (const intent of Object.values(state.essential.outbox)) intent.acceptedAt ??= now
    largest = Math.max(largest, new TextEncoder().encode(JSON.stringify(state)).length)
  }
  console.log(`largest state: ${largest} bytes`)
  expect(largest).toBeLessThan(65_536)
})
