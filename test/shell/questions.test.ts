import '../../src/core/condition.js'
import '../../src/schema/index.js'
import { describe, expect, test } from 'vitest'
import { builtInCampaigns, type Campaign, type Expansion, type Options, type Outcomes } from '../../src/index.js'
import { lint } from '../../src/lint/index.js'
import { reason, verdict } from './acts.js'
import { catalog, createWorld, DAY, HOUR, type World } from './world.js'

const asking = () => builtInCampaigns({ nps: true, csat: true })
const QUESTION = { nps: 'question:nps', csat: 'question:csat' }

interface Story extends World {
  expansion: Expansion
  clicked: Outcomes['clicked'][]
}

const open = async (options: Options = {}): Promise<Story> => {
  const world = createWorld({ campaigns: asking(), ...options })
  const expansion = world.open()
  const clicked: Outcomes['clicked'][] = []
  expansion.on('clicked', detail => clicked.push(detail))
  await world.rest()
  return { ...world, expansion, clicked }
}

/** Ten days of use in thirty. */
const engage = async ({ expansion, rest }: Story): Promise<void> => {
  for (let day = 0; day < 10; day++) {
    expansion.track('worked')
    await rest(DAY)
  }
}

const buy = ({ expansion }: Story): void => expansion.track('converted', { kind: 'upsell', plan: 'pro' })

const bringCsat = async (story: Story): Promise<void> => {
  buy(story)
  await story.rest(7 * DAY)
}

const BRING = { nps: engage, csat: bringCsat }
const ASKED = [['nps', 9], ['csat', 5]] as const

describe('off by default', () => {
  test('V1 U6 the built-in campaigns ask nothing', async () => {
    expect(builtInCampaigns().map(({ id }) => id)).not.toContain('nps')
    const story = await open({ campaigns: undefined })
    await engage(story)
    await bringCsat(story)
    expect(story.expansion.explain().map(({ campaign }) => campaign)).not.toContain('csat')
    expect(story.on(story.expansion)).toBeUndefined()
  })

  test.each([
    [{ nps: true }, ['nps']],
    [{ csat: true, nps: false }, ['csat']],
    [{ nps: { caps: [{ max: 1, period: '365d' }] } }, ['nps']],
    [{ csat: undefined as never }, []],
    [{ 'upsell-offer': true }, []],
  ] as const)('%o asks %o, and keeps the ten', (changes, asked) => {
    const ids = builtInCampaigns(changes as never).map(({ id }) => id)
    expect(ids.slice(10)).toEqual(asked)
    expect(ids.slice(0, 10)).toEqual(builtInCampaigns().map(({ id }) => id))
  })
})

describe('when', () => {
  test('V1 csat comes a week after a purchase, not before', async () => {
    const story = await open()
    buy(story)
    await story.rest(7 * DAY - 2 * HOUR)
    expect(story.on(story.expansion)).toBeUndefined()
    await story.rest(2 * HOUR)
    expect(story.on(story.expansion)).toBe('csat.ask')
  })

  test('V1 a trial that ended in a purchase is one', async () => {
    const story = await open()
    story.expansion.track('trial_ended', { topic: 'feature:automations', converted: true })
    await story.rest(7 * DAY)
    expect(story.on(story.expansion)).toBe('csat.ask')
  })

  test('V1 someone who was away on the day has a week more, and no longer', async () => {
    for (const [days, shown] of [[13, 'csat.ask'], [15, undefined]] as const) {
      const story = await open()
      buy(story)
      await story.rest()
      story.gone(story.expansion)
      story.expansion.destroy()
      await story.browser.advance(days * DAY)
      const later = story.open()
      await story.rest()
      expect(story.on(later), `${days} days`).toBe(shown)
    }
  })

  test('nps comes after ten days of use in thirty', async () => {
    const story = await open()
    for (let day = 0; day < 9; day++) {
      expect(story.on(story.expansion)).toBeUndefined()
      story.expansion.track('worked')
      await story.rest(DAY)
    }
    story.expansion.track('worked')
    await story.rest()
    expect(story.on(story.expansion)).toBe('nps.ask')
  })

  test('nps by an event of the host’s own', async () => {
    const story = await open({ campaigns: builtInCampaigns({ nps: { trigger: { on: 'event', events: ['onboarded'], about: { type: 'question', id: 'nps' } } } }) })
    story.expansion.track('onboarded')
    await story.rest()
    expect(story.on(story.expansion)).toBe('nps.ask')
  })
})

describe('the answer', () => {
  test.each(ASKED)('U6 V1 V3 %s becomes the input that the host could have tracked, and the host is told', async (id, score) => {
    const story = await open()
    await BRING[id](story)
    expect(story.expansion.$message.get()?.facts.scale).toEqual(id === 'nps' ? [0, 10] : [1, 5])
    expect(await story.expansion.act('send', { score })).toBe('done')
    expect(story.on(story.expansion)).toBeUndefined()
    await story.rest()
    expect(story.clicked).toMatchObject([{ campaign: id, step: 'ask', button: 'send', score }])
    expect((await story.expansion.exportData())!.behaviour[id]).toMatchObject({ score })
  })

  test('U6 a 9 is worth 15 points, a 3 silences marketing', async () => {
    for (const [score, points, said] of [[9, 15, 'ok'], [3, 0, 'detractor']] as const) {
      const story = await open()
      await engage(story)
      await story.expansion.act('send', { score })
      await story.rest()
      story.expansion.track('premium_feature_requested', { feature: 'reports' })
      story.expansion.track('premium_feature_viewed', { feature: 'reports' })
      story.expansion.track('pricing_viewed')
      await story.rest()
      const [told] = story.expansion.explain('upsell-offer')
      expect(told!.score!.signals.find(signal => signal.id === 'promoter')?.points ?? 0).toBe(points)
      expect(reason(story.expansion, 'upsell-offer', 'satisfaction')).toBe(said)
    }
  })

  test('V1 V3 V5 both, given here after a purchase, make the hand-off to advocacy', async () => {
    const story = await open({ policy: { gap: '1s' }, subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free', customerSince: createWorld().browser.now() - 100 * DAY } } })
    buy(story)
    story.expansion.track('feature_used', { feature: 'reports' })
    await engage(story)
    const answers: Record<string, number> = { 'nps.ask': 9, 'csat.ask': 5 }
    for (let hour = 0; hour < 4 && !story.handed.some(({ channel }) => channel === 'advocacy'); hour++) {
      const score = answers[story.on(story.expansion)!]
      if (score !== undefined) await story.expansion.act('send', { score })
      story.expansion.track('feature_used', { feature: 'reports' })
      await story.rest(HOUR)
    }
    expect(story.handed.filter(({ channel }) => channel === 'advocacy').map(({ fields }) => fields)).toMatchObject([{ csat: 5, nps: 9 }])
  })

  test.each([[undefined], [{}], [{ score: 11 }], [{ score: -1 }], [{ score: 4.5 }], [{ score: '9' as never }], [{ score: NaN }]])('%o is no answer: the question stays', async choice => {
    const story = await open()
    await engage(story)
    expect(await story.expansion.act('send', choice)).toBe('failed')
    await story.rest()
    expect(story.on(story.expansion)).toBe('nps.ask')
    expect(story.clicked).toEqual([])
    expect((await story.expansion.exportData())!.behaviour.nps).toBeUndefined()
  })

  test('a preview records nothing', async () => {
    const story = await open()
    await story.expansion.preview('nps', 'ask')
    expect(story.on(story.expansion)).toBe('nps.ask')
    expect(await story.expansion.act('send', { score: 2 })).toBe('done')
    await story.rest()
    expect(story.clicked).toEqual([])
    expect((await story.expansion.exportData())!.behaviour.nps).toBeUndefined()
  })
})

describe('no nagging', () => {
  test.each(ASKED)('%s is asked again after 90 days at the earliest, answered or declined', async (id, score) => {
    for (const answer of ['send', 'decline'] as const) {
      const story = await open({ campaigns: builtInCampaigns({ [id]: true }) })
      await BRING[id](story)
      await story.expansion.act(answer, { score })
      await story.rest()
      let waited = 0
      while (!story.on(story.expansion) && waited < 120) {
        story.expansion.track('worked')
        if (id === 'csat' && waited % 10 === 0) story.expansion.track('converted', { kind: 'seats', seats: 2 })
        await story.rest(DAY)
        waited++
      }
      expect(story.on(story.expansion), answer).toBe(`${id}.ask`)
      expect(waited, answer).toBeGreaterThanOrEqual(89)
    }
  })

  test.each(ASKED)('I9 %s: who has answered elsewhere within 90 days is not asked', async (id, score) => {
    const elsewhere: ((story: Story) => void)[] = [
      ({ expansion }) => expansion.track(`${id}_answered` as 'nps_answered', { score }),
      ({ expansion, browser }) => expansion.setTraits({ [id]: { score, at: browser.now() - 60 * DAY } }),
    ]
    for (const answer of elsewhere) {
      const story = await open()
      answer(story)
      await BRING[id](story)
      expect(story.on(story.expansion)).toBeUndefined()
      const old = await open()
      old.expansion.setTraits({ [id]: { score, at: old.browser.now() - 91 * DAY } })
      await BRING[id](old)
      expect(old.on(old.expansion)).toBe(`${id}.ask`)
    }
  })

  test.each([
    ['severe-ticket', { openSevereTicket: true }], ['payment-failed', { paymentFailed: true }], ['at-risk', { atRisk: true }],
  ] as const)('%s: nobody is asked how they like it', async (code, traits) => {
    const story = await open()
    story.expansion.setTraits(traits)
    await bringCsat(story)
    expect(story.on(story.expansion)).toBeUndefined()
    expect(reason(story.expansion, 'csat', 'satisfaction')).toBe(code)
    story.expansion.setTraits(Object.fromEntries(Object.keys(traits).map(name => [name, false])))
    await story.rest()
    expect(story.on(story.expansion)).toBe('csat.ask')
  })

  test('I2 the caps, the gap and the holdout are those of marketing', async () => {
    const story = await open()
    await engage(story)
    buy(story)
    await story.expansion.act('decline')
    await story.rest(7 * DAY)
    expect(story.on(story.expansion)).toBe('csat.ask')
    await story.expansion.act('decline')
    await story.rest()
    expect(verdict(story.expansion, 'csat', 'quiet')?.reason).toBe('declined')

    const capped = await open({ policy: { caps: [{ max: 1, period: '30d' }] } })
    capped.expansion.track('integration_added', { integration: 'none' })
    await engage(capped)
    await capped.expansion.act('decline')
    await bringCsat(capped)
    expect(reason(capped.expansion, 'csat', 'cap')).toBe('cap')

    const held = await open({ policy: { holdout: 100 } })
    await engage(held)
    expect(held.on(held.expansion)).toBeUndefined()
  })

  test('a question that was muted is never asked; others are', async () => {
    const story = await open()
    story.expansion.mute(QUESTION.nps)
    await engage(story)
    expect(reason(story.expansion, 'nps', 'mute')).toBe('muted')
    expect(story.on(story.expansion)).toBeUndefined()
    await bringCsat(story)
    expect(story.on(story.expansion)).toBe('csat.ask')
  })
})

test('the linter knows them, their texts and what sends', () => {
  const findings = (campaigns: ReturnType<typeof asking>) => lint({ campaigns }).filter(({ severity }) => severity === 'error')
  expect(findings(asking())).toEqual(findings(builtInCampaigns()))
  expect(findings(builtInCampaigns({ nps: { caps: [{ max: 1, period: '180d' }] } }))).toEqual(findings(builtInCampaigns()))
})

describe('consent', () => {
  test.each(['pending', 'denied'] as const)('%s: nothing is asked', async consent => {
    const story = await open({ consent })
    await engage(story)
    await bringCsat(story)
    expect(story.on(story.expansion)).toBeUndefined()
  })

  test('withdrawn: the question leaves, and what was answered is erased', async () => {
    const story = await open()
    await engage(story)
    await story.expansion.act('send', { score: 9 })
    await bringCsat(story)
    expect(story.on(story.expansion)).toBe('csat.ask')
    story.expansion.setConsent('denied')
    await story.rest()
    expect(story.on(story.expansion)).toBeUndefined()
    const { behaviour, essential } = (await story.expansion.exportData())!
    expect(behaviour.nps).toBeUndefined()
    expect(essential.enrolments.filter(({ topic }) => topic.type === 'question')).toEqual([])
  })
})

test('a question sells nothing: it is no opportunity of the report, and no mail', async () => {
  const story = await open({ catalog })
  await engage(story)
  await bringCsat(story)
  const { data } = (await story.expansion.report()) as unknown as { data: { targetValue: number; metrics: { kinds: { upsell: { opportunities: number } } } } }
  expect(data.metrics.kinds.upsell.opportunities).toBe(0)
  expect(data.targetValue).toBe(60)
  expect(story.handed.filter(({ campaign }) => campaign === 'nps' || campaign === 'csat')).toEqual([])
})

describe('changes to what is built in, as plain data', () => {
  const campaigns = { 'upsell-offer': false, 'feature-trial': { caps: [{ max: 1, period: '365d' as const }] }, nps: true }

  test.each([['given', campaigns], ['promised', Promise.resolve(campaigns)]])('%s: switched off, changed, and asked', async (_, given) => {
    const story = await open({ campaigns: given })
    const known = story.expansion.explain().map(({ campaign }) => campaign)
    expect(known).not.toContain('upsell-offer')
    expect(known).toEqual(expect.arrayContaining(['quota-limit', 'feature-trial', 'nps']))
    expect(known).not.toContain('csat')
  })

  test('a step is changed by its name, the others stay', () => {
    const changes = { 'cross-sell': { steps: { j0: { blocks: ['media' as const] }, constructor: { surface: 'modal' as const } } } }
    const stepsOf = (campaigns: Campaign[]) => campaigns.find(({ id }) => id === 'cross-sell')!.steps
    const [first, ...others] = stepsOf(builtInCampaigns())
    expect(stepsOf(builtInCampaigns(changes))).toEqual([{ ...first, blocks: ['media'] }, ...others])
  })

  test('what brings one about changes in a list alone, and that is told', async () => {
    const story = await open({ campaigns: { nps: { trigger: { on: 'score' } } } as never })
    await story.rest()
    expect(story.browser.errors).toContainEqual({ code: 'campaigns', message: 'campaigns.nps.trigger changes only in a list; give builtInCampaigns({ … }).' })
  })

  test('a name that is not built in is told, and the others go on', async () => {
    const story = await open({ campaigns: { nsp: true, csat: true } as never })
    await story.rest()
    expect(story.browser.errors).toEqual([{ code: 'campaigns', message: 'campaigns.nsp is no built-in campaign; give a list to add your own.' }])
    expect(story.expansion.explain().map(({ campaign }) => campaign)).toContain('csat')
  })

  test('someone engaged is asked, though nothing else woke the half that speaks', async () => {
    const story = await open({ campaigns })
    await engage(story)
    expect(story.on(story.expansion)).toBe('nps.ask')
  })
})
