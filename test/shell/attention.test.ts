import { describe, expect, test } from 'vitest'
import { builtInCampaigns, type Campaign, type Cap, type Expansion, type Options, type Policy, type Step } from '../../src/index.js'
import { BRINGS, everyHandler, lookThrice, quota, reason, shop, shopper, verdict } from './acts.js'
import { catalog, createWorld, DAY, HOUR, type World } from './world.js'

const MINUTE = 60_000

/** A campaign that speaks of one feature as soon as its event comes. */
const says = (id: string, step: Partial<Step> = {}, more: Partial<Campaign> = {}): Campaign => ({
  id, version: 1, trigger: { on: 'event', events: [id], about: { type: 'feature', id: 'automations' } },
  steps: [{ id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'close', answer: 'dismissed' }], ...step }],
  ...more,
})

const start = async (options: Options, world = createWorld()) => {
  const expansion = world.open({ handlers: everyHandler, ...options })
  await world.rest()
  return { ...world, expansion, shown: () => world.on(expansion) }
}

/** Tracks an event and closes what it shows; tells whether something showed, and when it left. */
const say = async ({ expansion, rest, browser, shown }: Awaited<ReturnType<typeof start>>, event: string): Promise<number | undefined> => {
  expansion.track(event)
  await rest()
  if (shown() !== event + '.j0') return
  const at = browser.now()
  await expansion.act('close')
  await rest(0)
  return at
}

const LOOSE: Partial<Policy> = { gap: '0s', caps: [] }

describe('caps', () => {
  const TABLE: [name: string, policy: Partial<Policy>, own: Cap[] | undefined, surfaces: [Step['surface'], boolean][], ends: number][] = [
    ['the policy: two a week, whatever the surface', { caps: [{ max: 2, period: '7d' }] }, undefined, [['card', true], ['banner', true], ['card', false]], 7 * DAY],
    ['the policy: one card a day, banners are free', { caps: [{ max: 1, period: '24h', surfaces: ['card'] }] }, undefined, [['card', true], ['banner', true], ['card', false]], DAY],
    ['the longest of several counts', { caps: [{ max: 1, period: '24h', surfaces: ['card'] }, { max: 2, period: '10d' }] }, undefined, [['banner', true], ['card', true], ['card', false]], 10 * DAY],
  ]
  for (const [name, policy, own, surfaces, ends] of TABLE)
    test(`B1 ${name}; held back until it ends, to the millisecond, then said`, async () => {
      const campaigns = surfaces.map(([surface], n) => says(`say${n}`, { surface }, own && { caps: own }))
      const world = await start({ campaigns, policy: { ...LOOSE, ...policy, expiry: '20d' } })
      const { expansion, browser, rest, shown } = world
      const left: number[] = []
      for (const [n, [, speaks]] of surfaces.entries()) {
        const at = await say(world, `say${n}`)
        expect(at !== undefined, `say${n}`).toBe(speaks)
        if (at) left.push(at)
        await rest(MINUTE)
      }
      const last = `say${surfaces.length - 1}`
      const until = (ends === DAY || ends === 7 * DAY || ends === 10 * DAY ? left[0]! : 0) + ends
      expect(verdict(expansion, last, 'cap')).toMatchObject({ reason: 'cap', until })
      expect(expansion.explain(last)[0]).toMatchObject({ outcome: 'waiting', nextEligibleAt: until })
      browser.setClock(until - 1)
      await expansion.flush()
      expect(reason(expansion, last, 'cap')).toBe('cap')
      expect(shown()).toBeUndefined()
      browser.setClock(until)
      expect(reason(expansion, last, 'cap')).toBe('ok')
      await rest()
      expect(shown()).toBe(`${last}.j0`)
    })

  test('B1 a campaign\'s own cap counts its own messages, and no other\'s', async () => {
    const often = says('often', {}, { caps: [{ max: 1, period: '3d' }], steps: ['j0', 'j1'].map((id, n) => ({ ...says('often').steps[0]!, id, due: { from: 'trigger', plus: `${n}d` } })) })
    const world = await start({ campaigns: [often, says('other')], policy: LOOSE })
    const { expansion, rest, shown, browser } = world
    const left = await say(world, 'often')
    expect(left).toBeDefined()
    await rest(DAY)
    expect(shown()).toBeUndefined()
    expect(verdict(expansion, 'often', 'cap')).toMatchObject({ reason: 'cap', actual: 1, needed: 0, until: left! + 3 * DAY })
    expect(await say(world, 'other')).toBeDefined()
    browser.setClock(left! + 3 * DAY)
    await rest()
    expect(shown()).toBe('often.j1')
  })

  test('B1 twenty eligible campaigns: the caps of the policy hold, service aside', async () => {
    const campaigns = Array.from({ length: 20 }, (_, n) => says(`c${n}`, { surface: n % 2 ? 'modal' : 'card' }, { trigger: { on: 'event', events: ['go'], about: { type: 'feature', id: 'automations' } } }))
    const { expansion, rest, shown } = await start({ campaigns })
    expansion.track('go')
    const seen: string[] = []
    for (let hour = 0; hour < 7 * 24; hour += 6) {
      await rest(6 * HOUR)
      const message = expansion.$message.get()
      if (!message) continue
      seen.push(message.surface)
      await expansion.act('close')
    }
    expect(shown()).toBeUndefined()
    expect(seen).toHaveLength(3)
  })

  test('I2 floors that no configuration crosses: one marketing modal per session, "Plus tard" a day, "Non merci" 30 days', async () => {
    const policy: Partial<Policy> = { gap: '0s', caps: [], snooze: '0s', longSnooze: '1s', decline: '1s', maxSnoozes: 99 }
    const later = { buttons: [{ label: 'learnMore', handler: 'learnMore' }, { label: 'later', answer: 'snoozed' }, { label: 'decline', answer: 'declined' }] } satisfies Partial<Step>
    const { expansion, rest, shown } = await start({ policy, campaigns: [says('one', { surface: 'modal' }), says('two', { surface: 'modal' }), says('three', later), says('four', later, { trigger: { on: 'event', events: ['four'], about: { type: 'feature', id: 'reports' } } })] })
    const until: number[] = []
    for (const type of ['snoozed', 'declined'] as const) expansion.on(type, ({ until: end, at }) => until.push(end - at))
    for (const event of ['one', 'two']) expansion.track(event)
    await rest()
    expect(shown()).toBe('one.j0')
    await expansion.act('close')
    await rest(10 * MINUTE)
    expect(shown()).toBeUndefined()
    expect(verdict(expansion, 'two', 'session')).toMatchObject({ reason: 'session-cap', actual: 1, needed: 0 })
    expect(expansion.explain('two')[0]).toMatchObject({ outcome: 'waiting' })
    await rest(31 * MINUTE)
    expansion.track('unrelated')
    await rest()
    expect(shown()).toBe('two.j0')
    await expansion.act('close')
    expansion.track('three')
    await rest()
    await expansion.act('later')
    expansion.track('four')
    await rest()
    await expansion.act('decline')
    await expansion.flush()
    expect(until).toEqual([DAY, 30 * DAY])
  })
})

describe('holdout', () => {
  const campaigns = ['say0', 'say1', 'say2', 'say3', 'say4'].map((id, n) => says(id, { surface: n % 2 ? 'modal' : 'card', mail: 'upsell-roi' }))
  /** What is decided over two weeks: each display with the moment, and why the others wait. */
  const play = async (holdout: number) => {
    const world = await start({ campaigns, policy: { holdout } })
    const { expansion, rest, browser, handed } = world
    const story: unknown[] = []
    expansion.on('seen', ({ campaign, step, surface, ghost }) => {
      story.push([campaign, step, surface, ghost === (holdout ? true : undefined)])
      if (!ghost) void expansion.act('close')
    })
    const drawn: unknown[] = []
    expansion.on('shown', one => drawn.push(one))
    for (let day = 0; day < 14; day++) {
      expansion.track(campaigns[day]?.id ?? 'worked')
      for (let n = 0; n < 3; n++) await rest(20 * MINUTE)
      story.push([day, ...campaigns.map(({ id }) => [...new Set(expansion.explain(id)[0]!.reasons.map(one => one.reason))].sort().join())])
      browser.setClock(Date.UTC(2026, 0, 6 + day, 9))
      await rest()
    }
    return { story, drawn, handed }
  }

  test('whoever is held out sees nothing, and spends caps, gap and session like whoever sees and closes it', async () => {
    const [held, shown] = [await play(100), await play(0)]
    expect(held.drawn).toEqual([])
    expect(shown.drawn.length).toBeGreaterThan(2)
    expect(held.story).toEqual(shown.story)
    expect(held.handed).toEqual([])
    expect(shown.handed.length).toBeGreaterThan(2)
  })

  test('by account, the same in every browser, for every user, and about as many as was asked', { timeout: 30_000 }, async () => {
    const heldOut = async (accountId: string, userId: string) => {
      const { expansion } = await start({ campaigns, policy: { holdout: 20 }, subject: { accountId, userId, roles: ['owner'], traits: { plan: 'free' } } })
      let ghost: boolean | undefined
      expansion.on('seen', outcome => void (ghost = !!outcome.ghost))
      expansion.track('say0')
      await expansion.flush()
      return ghost ?? !expansion.$message.get()
    }
    let held = 0
    for (let n = 0; n < 60; n++) {
      const out = await heldOut(`account-${n}`, 'u1')
      held += Number(out)
      if (n < 20) expect(await heldOut(`account-${n}`, 'somebody else')).toBe(out)
    }
    expect(held).toBeGreaterThan(4)
    expect(held).toBeLessThan(21)
  })

  test('service is shown and mailed to everyone', async () => {
    const { expansion, rest, shown, handed } = await start({ policy: { holdout: 100 } })
    expansion.track(...quota(800))
    await rest()
    expect(shown()).toBe('quota-limit.j0')
    expansion.track('trial_started', { topic: 'feature:automations' })
    await rest()
    expect(handed.map(({ template, kind }) => [template, kind])).toEqual([['quota-80', 'service'], ['trial-welcome', 'service'], ['trial-unused', 'service'], ['trial-last-day', 'service']])
  })
})

describe('missed windows', () => {
  /** Comes back and answers whatever is there, several times; gives what was seen. */
  const comeBack = async (world: World, expansion: Expansion) => {
    const seen: string[] = []
    for (let n = 0; n < 6; n++) {
      await world.rest(20 * MINUTE)
      const message = expansion.$message.get()
      if (!message) continue
      seen.push(`${message.campaign}.${message.step}`)
      await expansion.act(message.buttons.at(-1)!.label)
    }
    return seen
  }
  const away = async (world: World, expansion: Expansion, options: Options, days: number) => {
    world.gone(expansion)
    const tab = world.browser.reload()
    world.browser.setClock(world.browser.now() + days * DAY)
    const back = world.open({ handlers: everyHandler, ...options }, tab)
    await world.rest()
    return back
  }

  const FIRST = ['unseen', 'seen', 'answered', 'clicked'] as const
  for (const { id } of builtInCampaigns())
    for (const first of FIRST)
      test(`B1 ${id}, its first message ${first}: after 30 days away one step at most, also after it was answered`, async () => {
        const world = createWorld()
        const options: Options = { catalog: shop, subject: shopper, policy: { gap: '0s', caps: [] } }
        const expansion = world.open({ handlers: everyHandler, ...options })
        await world.rest()
        if (first === 'unseen') world.browser.hide()
        await BRINGS[id]!(expansion, world.rest)
        await world.rest()
        if (first === 'unseen') expect(world.on(expansion)).toBeUndefined()
        else expect(world.on(expansion)).toMatch(id)
        const buttons = expansion.$message.get()?.buttons ?? []
        if (first === 'answered') await expansion.act(buttons.at(-1)!.label)
        if (first === 'clicked') await expansion.act(buttons[0]!.label)
        await world.rest()
        const back = await away(world, expansion, options, 30)
        expect((await comeBack(world, back)).length).toBeLessThan(2)
      })

  const five = (kind: Step['kind'], from: 'trigger' | 'shown'): Campaign => ({
    ...says('five'),
    steps: [0, 1, 2, 3, 4].map(n => ({ ...says('five').steps[0]!, id: `s${n}`, kind, due: { from: n ? from : 'trigger', plus: `${n}d` } })),
  })
  for (const kind of ['service', 'marketing'] as const)
    for (const from of ['trigger', 'shown'] as const)
      for (const days of [2, 5, 30])
        for (const answered of [true, false])
          test(`B1 five timed ${kind} steps from ${from}, the first ${answered ? 'answered' : 'not seen'}, ${days} days away: one step at most, also after it was answered`, async () => {
            const world = createWorld()
            const options: Options = { campaigns: [five(kind, from)], policy: LOOSE }
            const expansion = world.open({ handlers: everyHandler, ...options })
            await world.rest()
            if (!answered) world.browser.hide()
            expansion.track('five')
            await world.rest()
            if (answered) {
              expect(world.on(expansion)).toBe('five.s0')
              await expansion.act('close')
              await world.rest()
            }
            const back = await away(world, expansion, options, days)
            const seen = await comeBack(world, back)
            expect(seen.length).toBeLessThan(2)
            if (days === 2) expect(seen).toEqual([from === 'trigger' || answered ? 'five.s2' : 'five.s0'])
          })

  test('B1 a message that waited longer than `expiry` is missed, and a new event brings it back', async () => {
    const world = await start({ campaigns: [says('late')], policy: { ...LOOSE, expiry: '2d' } })
    const { expansion, browser, rest, shown } = world
    const release = expansion.hold()
    expansion.track('late')
    await rest(2 * DAY + MINUTE)
    release()
    await rest()
    expect(shown()).toBeUndefined()
    expansion.track('late')
    await rest()
    expect(shown()).toBe('late.j0')
    expect(browser.errors).toEqual([])
  })
})

test('B1 the gap: ten minutes from the end of any message, service included, to the next marketing one', async () => {
  const { expansion, rest, shown, browser } = await start({ catalog })
  expansion.track(...quota(800))
  await rest()
  const end = browser.now()
  await expansion.act('close')
  await lookThrice(expansion, rest)
  expect(shown()).toBeUndefined()
  expect(verdict(expansion, 'feature-trial', 'gap')).toMatchObject({ reason: 'gap', needed: 10 * MINUTE, until: end + 10 * MINUTE })
  browser.setClock(end + 10 * MINUTE - 1)
  await expansion.flush()
  expect(shown()).toBeUndefined()
  browser.setClock(end + 10 * MINUTE)
  await rest(0)
  expect(shown()).toBe('feature-trial.j0')
})

test('I2 FC1 a clock that was set back comes again, in another session, to what it had shown: the cap still holds', async () => {
  const { open, on, rest, browser } = createWorld()
  const expansion = open()
  await rest()
  await lookThrice(expansion, rest)
  expect(on(expansion)).toBe('feature-trial.j0')
  browser.hide()
  await rest()
  browser.setClock(browser.now() - HOUR)
  await rest(35 * MINUTE)
  browser.show()
  for (let minutes = 35; minutes < 95; minutes++) {
    expect(on(expansion), `after ${minutes} min`).toBeUndefined()
    browser.tell('active')
    await rest(MINUTE)
  }
})
