import type { Campaign } from '../model/campaign.js'
import type { Enrolment, Exit } from '../model/state.js'
import type { Draft } from './draft.js'
import { DAY, ms } from './duration.js'
import { owns } from './plan.js'
import { toTopic } from './topic.js'
import { trialOf } from './trial.js'

/** How long after its last sign of life a sequence is over. */
const LINGER = 37 * DAY

const exitOf = ({ state, situation, now }: Draft, campaign: Campaign, enrolment: Enrolment): Exit | undefined => {
  const { topic, steps, triggeredAt, period } = enrolment
  if (topic.type === 'meter') {
    const meter = state.essential.meters[topic.id]
    return !meter || meter.period !== period || now >= meter.resetsAt! ? 'reset' : undefined
  }
  const trial = trialOf(state, topic)
  if (trial) return trial.over && !trial.converted ? 'trial-ended' : undefined
  if (owns(situation, state, topic, now)) return 'owned'
  const records = Object.values(steps)
  if (records.some(({ answer }) => answer === 'snoozed')) return
  if (!records.some(({ shownAt }) => shownAt)) return now - triggeredAt > ms(situation.policy.expiry) ? 'expired' : undefined
  return now - Math.max(triggeredAt, ...records.map(({ shownAt, answeredAt }) => Math.max(shownAt ?? 0, answeredAt ?? 0))) > LINGER ? 'finished' : undefined
}

/** Ends what time or facts have ended: trials, and sequences that have nothing left to say. */
export const settle = (draft: Draft): void => {
  const { state, rules, now, outcomes } = draft
  for (const [key, trial] of Object.entries(state.essential.trials)) {
    if (trial.over || now < trial.endsAt) continue
    trial.over = true
    outcomes.push({ type: 'trial', detail: { topic: toTopic(key)!, status: 'ended', startedAt: trial.startedAt, endsAt: trial.endsAt, at: now } })
  }
  for (const enrolment of state.essential.enrolments) {
    const campaign = enrolment.exit ? undefined : rules.byId.get(enrolment.campaign)
    const reason = campaign && exitOf(draft, campaign, enrolment)
    if (reason) enrolment.exit = { reason, at: now }
  }
}
