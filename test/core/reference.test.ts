import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/model/policy.js'
import { shop } from './properties/shop.js'
import { createReference, type Drawn, type Reference } from './reference.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const drawn = (id: string): Drawn => ({ campaign: 'feature-trial', step: 'j0', topic: `feature:${id}`, kind: 'marketing', surface: 'modal' })
const create = (): Reference => createReference(shop, { ...DEFAULT_POLICY, gap: '1m', caps: [{ max: 2, period: '7d' }] }, () => [])

/** Displays of one step, and how many they count as. */
const LIVES: [name: string, count: 1 | 2, live: (model: Reference) => void][] = [
  ['a display that goes on in another tab is one', 1, model => {
    model.left('a1', drawn('reports'), 0, MINUTE)
    model.left('a1', drawn('reports'), MINUTE, 2 * MINUTE, 'dismissed')
  }],
  ['it is one, too, when the first tab tells it last, as its disk had failed', 1, model => {
    model.left('a1', drawn('reports'), 0, MINUTE)()
    model.left('a1', drawn('reports'), MINUTE, 2 * MINUTE, 'dismissed')
    model.left('a1', drawn('reports'), 0, MINUTE)
  }],
  ['it is one, too, when the second tab tells it late', 1, model => {
    model.left('a1', drawn('reports'), 0, MINUTE)
    model.left('a1', drawn('reports'), MINUTE, 2 * MINUTE, 'dismissed')()
    model.left('a1', drawn('reports'), MINUTE, 2 * MINUTE, 'dismissed')
  }],
  ['an hour apart they are two', 2, model => {
    model.left('a1', drawn('reports'), 0, MINUTE)
    model.left('a1', drawn('reports'), HOUR, HOUR + MINUTE)
  }],
  ['an hour apart they are two, whoever tells it last', 2, model => {
    model.left('a1', drawn('reports'), HOUR, HOUR + MINUTE)
    model.left('a1', drawn('reports'), 0, MINUTE)
  }],
  ['after an answer they are two', 2, model => {
    model.left('a1', drawn('reports'), 0, MINUTE, 'dismissed')
    model.left('a1', drawn('reports'), MINUTE, 2 * MINUTE)
  }],
]

test.each(LIVES)('I2 the model of caps: %s', (_, count, live) => {
  const model = create()
  for (const at of [0, MINUTE, HOUR]) model.used('a1', at)()
  live(model)
  expect(model.objection('a1', drawn('sso'), DAY)).toBe(count === 2 ? 'a cap of 2 within 7d' : undefined)
  model.used('a1', DAY)()
  model.left('a1', drawn('automations'), DAY, DAY + MINUTE)
  expect(model.objection('a1', drawn('sso'), 2 * DAY)).toBe('a cap of 2 within 7d')
})

test('I2 the model of waits: a "Plus tard" on another device lasts from when it was said, whenever that was stored', () => {
  const model = create()
  model.elsewhere('a1', drawn('reports'), 0, true)
  expect(model.objection('a1', drawn('reports'), 13 * DAY)).toMatch('snoozed elsewhere')
  expect(model.objection('a1', drawn('reports'), 15 * DAY)).toBeUndefined()
})
