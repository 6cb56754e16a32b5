import { expect, test } from 'vitest'
import { compileRules } from '../../src/core/rules.js'
import type { Campaign, Trigger } from '../../src/model/campaign.js'

const campaign = (id: string, trigger: Trigger): Campaign => ({ id, version: 1, trigger, steps: [] })
const late = campaign('late', { on: 'usage', from: 100 })
const soon = campaign('soon', { on: 'usage', from: 70 })
const middle = campaign('middle', { on: 'usage', from: 90 })
const views = campaign('views', { on: 'views', count: 3 } as Trigger)
const asked = campaign('asked', { on: 'event', events: ['a', 'b'], about: 'offer' })
const other = campaign('other', { on: 'event', events: ['b'], about: 'offer' })

const rules = compileRules([late, soon, views, asked, middle, other, undefined, { id: 'no-trigger' }, { trigger: { on: 'score' } }] as Campaign[], [])
const ids = (some: readonly Campaign[] | undefined) => some?.map(({ id }) => id)

test('what is no campaign is left out, and the others go on', () => expect(ids(rules.campaigns)).toEqual(['late', 'soon', 'views', 'asked', 'middle', 'other']))
test('levels of usage come lowest first', () => expect(ids(rules.usage)).toEqual(['soon', 'middle', 'late']))
test('each is found by what brings it about', () => expect([ids(rules.views), ids(rules.score), ids(rules.signal)]).toEqual([['views'], [], []]))
test('and by each of its events', () => expect([ids(rules.events.get('a')), ids(rules.events.get('b')), rules.events.get('c')]).toEqual([['asked'], ['asked', 'other'], undefined]))
test('by its name', () => expect(rules.byId.get('middle')).toBe(middle))
