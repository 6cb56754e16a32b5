import type { Campaign } from '../model/campaign.js'
import type { Enrolment, Exit } from '../model/state.js'
import { gives } from './conversion.js'
import type { Draft } from './draft.js'
import { DAY, ms } from './duration.js'
import { migrate } from './migrate.js'
import { owns } from './owned.js'
import type { Rules } from './rules.js'
import { dueAt } from './sequence.js'
import { topicKey } from './topic.js'
import { trialIn } from './trial.js'

/** How long after its last sign of life a sequence is over. */
const LINGER = 37 * DAY

const exitOf = ({ state, situation, now }: Draft, enrolment: Enrolment, campaign: Campaign | undefined): Exit | undefined => {
  const { topic, steps, at, triggeredAt, period } = enrolment
  if (state.essential.conversions.some(one => one.at >= at && gives(situation, one, topicKey(topic)))) return 'converted'
  if (topic.type === 'meter') {
    const meter = state.essential.meters[topic.id]
    return !meter || meter.period !== period || now >= meter.resetsAt! ? 'reset' : undefined
  }
  const trial = trialIn(state, enrolment)
  if (trial) return now >= trial.endsAt ? 'trial-ended' : undefined
  if (owns(situation, state, topic, now)) return 'owned'
  const records = Object.values(steps)
  if (records.some(({ answer }) => answer === 'snoozed')) return
  if (!records.some(({ shownAt }) => shownAt)) {
    // It waits from when its last step is due.
    const since = Math.max(triggeredAt, ...(campaign?.steps ?? []).map(step => dueAt(campaign!, step, enrolment, state) ?? 0))
    return now - since > ms(situation.policy.expiry) ? 'expired' : undefined
  }
  const lastSign = Math.max(triggeredAt, ...records.map(({ shownAt, answeredAt }) => Math.max(shownAt ?? 0, answeredAt ?? 0)))
  return now - lastSign > LINGER ? 'finished' : undefined
}

/** Ends the sequences that facts or time have ended, and notes what they date ahead of the clock. */
export const settle = (draft: Draft, { byId }: Rules<Campaign>): void => {
  for (const enrolment of draft.state.essential.enrolments) {
    const campaign = byId.get(enrolment.campaign)
    if (campaign && !enrolment.exit) migrate(campaign, enrolment, draft.now)
    const reason = enrolment.exit ? undefined : exitOf(draft, enrolment, campaign)
    if (reason) enrolment.exit = { reason, at: draft.now }
    for (const record of Object.values(enrolment.steps)) if (record.shownAt! > draft.now) record.ahead = record.shownAt
  }
}
