import type { Explanation, Reason, Verdict } from '../model/decision.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { type CriterionId, readyToAdvocate } from './advocacy.js'
import { DAY } from './duration.js'

const MISSING: Readonly<Record<CriterionId, Reason>> = {
  expansion: 'no-expansion', csat: 'csat-missing', usage: 'usage-missing', nps: 'nps-missing', tenure: 'tenure-missing',
}

/** What is there, and what is still missing, for a satisfied account to be asked to speak for the product. */
export const explainAdvocacy = (situation: Situation, state: State, now: number): Explanation => {
  const reasons = readyToAdvocate([{ situation, state, now }], state.essential.conversions).criteria.map(({ id, met, actual, above }): Verdict => ({
    rule: 'advocacy', reason: met ? 'ok' : MISSING[id], actual, needed: above === undefined ? undefined : '>' + above,
    // Of all of them only the days come by themselves; one that is exactly old enough is a moment too young.
    until: id === 'tenure' && !met && actual !== undefined ? now + above! * DAY - Math.round(actual * DAY) + 1 : undefined,
  }))
  const missing = reasons.filter(({ reason }) => reason !== 'ok')
  const nextEligibleAt = missing.length === 1 ? missing[0]!.until : undefined
  return { campaign: 'advocacy', outcome: !missing.length ? 'eligible' : nextEligibleAt ? 'waiting' : 'quiet', nextEligibleAt, reasons }
}
