import { expect, test } from 'vitest'
import { ALL_SIGNALS } from '../../src/catalogue/all-signals.js'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { nps } from '../../src/catalogue/campaigns/nps.js'
import { SIGNALS } from '../../src/catalogue/signals.js'
import { TRIGGERS, watched } from '../../src/catalogue/triggers.js'
import { EVENT_PROPS, FACTUAL, RARE, RARE_PROPS } from '../../src/model/event.js'

test('every event that only the half that speaks knows is kept for it, and no other', () => {
  expect(Object.keys(RARE_PROPS).filter(name => !RARE.test(name))).toEqual([])
  expect(Object.keys(EVENT_PROPS).filter(name => RARE.test(name))).toEqual([])
  expect(Object.keys(RARE_PROPS).filter(name => FACTUAL.test(name))).toEqual(['access_denied', 'trial_started', 'trial_ended', 'converted'])
})

test('U10 both halves have the same campaigns, in the same order of priority', () => {
  expect(TRIGGERS.map(({ id }) => id)).toEqual(CAMPAIGNS.map(({ id }) => id))
})

/** What the half that watches would recognise by itself: events that are counted as they come, and signals made of them. */
const seen = { events: (all: readonly string[]) => all.filter(name => !RARE.test(name)), signals: (all: readonly string[] = []) => all.filter(id => SIGNALS.some(signal => signal.id === id)) }

test.each(CAMPAIGNS.map(({ id, trigger }, at) => [id, trigger, TRIGGERS[at]!.trigger] as const))('%s is watched for by what it waits for', (_, whole, watched) => {
  const { about: __, ...facts } = { about: undefined, ...whole }
  if (whole.on === 'event') expect(watched).toEqual({ on: 'event', events: seen.events(whole.events) })
  else if (whole.on === 'signal') expect(watched).toEqual({ on: 'signal', any: whole.any && seen.signals(whole.any), all: seen.signals(whole.all) })
  else expect(watched).toEqual(facts)
})

test('a question is watched for by what it waits for, where campaigns are changed', () => {
  const { about: _, ...facts } = { about: undefined, ...nps.trigger }
  expect(watched({ nps: true }).at(-1)).toEqual({ id: 'nps', trigger: facts })
})

test('a signal that both halves know is the same one but for what it sells and counts', () => {
  for (const { id, source, expires } of SIGNALS) expect(ALL_SIGNALS.find(signal => signal.id === id)).toMatchObject({ source, ...(expires && { expires }) })
})
