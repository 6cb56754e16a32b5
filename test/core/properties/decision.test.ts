import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAMPAIGNS } from '../../../src/catalogue/campaigns/index.js'
import { advance } from '../../../src/core/advance.js'
import { decide } from '../../../src/core/decide.js'
import { emptyState } from '../../../src/core/empty.js'
import { explain } from '../../../src/core/explain.js'
import type { Input } from '../../../src/model/input.js'
import { holdTrue, patience } from '../hold-true.js'
import { fact } from './acts.js'
import { campaigns, policies } from './campaigns.js'
import { rulesOf, situationOf, speechOf } from './rules.js'
import { shop } from './shop.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5)

const inputs = fc.array(fc.tuple(fact, fc.nat(60 * DAY)), { maxLength: 40 })
  .map(all => all.map(([{ event, props }, at]): Input => ({ type: 'event', name: event, props: props as Record<string, unknown>, at: START + at })).sort((a, b) => a.at - b.at))

test('I6 same campaigns, state and time: same decision, byte for byte, of a copy and of what JSON keeps; what was given is left as it was', { timeout: patience }, async () => {
  await holdTrue(
    fc.asyncProperty(inputs, fc.nat(80 * DAY), fc.option(campaigns, { nil: [...CAMPAIGNS] }), policies, async (all, late, given, policy) => {
      // Nothing is heard before it happens.
      const now = Math.max(START + late, all.at(-1)?.at ?? 0)
      const rules = rulesOf(given)
      const speech = speechOf(rules)
      const situation = situationOf(shop, policy)
      const run = (state = emptyState(START)) => {
        const before = JSON.stringify([state, all, situation])
        const next = advance(situation, state, all, now, speech)
        expect(JSON.stringify([state, all, situation])).toBe(before)
        return next
      }
      const { state, outcomes } = run()
      const again = run()
      expect(JSON.stringify([again.state, again.outcomes])).toBe(JSON.stringify([state, outcomes]))
      const said = (of: typeof state, by = rules) => JSON.stringify([decide(by, situation, of, {}, now), explain(by, situation, of, {}, now)])
      const once = said(state)
      expect(said(state)).toBe(once)
      expect(said(structuredClone(state))).toBe(once)
      expect(said(JSON.parse(JSON.stringify(state)))).toBe(once)
      expect(said(state, rulesOf(JSON.parse(JSON.stringify(given))))).toBe(once)
      // Facts said in one batch or one by one lead to the same place as long as time stands still.
      const settled = advance(situation, state, [], now, speech).state
      expect(JSON.stringify(decide(rules, situation, settled, {}, now))).toBe(JSON.stringify(decide(rules, situation, state, {}, now)))
    }),
    150,
  )
})
