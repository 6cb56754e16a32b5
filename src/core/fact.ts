import { convert } from './conversion.js'
import { count } from './count.js'
import type { Draft } from './draft.js'
import { SECOND } from './duration.js'
import { enrol, enrolmentOf } from './enrolment.js'
import { updateMeter } from './meter.js'
import { onEvent } from './opportunity.js'
import { toTopic } from './topic.js'
import { startTrial, trialOf } from './trial.js'

/** Views closer than this, and remounts, are one view. */
const ONE_VIEW = 30 * SECOND

const onTrial = (draft: Draft, name: string, props: Record<string, unknown>, at: number): void => {
  const { state, situation, rules, outcomes } = draft
  const topic = toTopic(props.topic)!
  if (name === 'trial_started') {
    const trial = startTrial(situation, state, topic, props.days as number | undefined, at)
    if (!trial) return
    outcomes.push({ type: 'trial', detail: { topic, status: 'active', startedAt: at, endsAt: trial.endsAt, at } })
    const campaign = rules.campaigns.find(({ trigger, steps }) => trigger.on === 'views' && topic.type === 'feature' && steps.some(({ due }) => 'from' in due && due.from === 'trial-start'))
    if (campaign && !enrolmentOf(state, campaign.id, topic)) enrol(draft, campaign, topic, at)
  } else {
    const trial = trialOf(state, topic)
    if (trial) trial.endsAt = Math.min(trial.endsAt, at)
    if (trial && props.converted) convert(draft, { kind: 'upsell', [topic.type]: topic.id }, at)
  }
}

/** An event that the host tracked: write what it says, then tell the campaigns that listen. */
export const onFact = (draft: Draft, name: string, props: Record<string, unknown>, at: number): void => {
  const { state, situation, rules } = draft
  const { essential, behaviour } = state
  const counted = situation.consent !== 'denied'
  if (name === 'quota_updated') {
    const id = props.meter as string
    essential.meters[id] = updateMeter(Object.hasOwn(essential.meters, id) ? essential.meters[id] : undefined, props, at)
  } else if (name === 'trial_started' || name === 'trial_ended') onTrial(draft, name, props, at)
  else if (name === 'converted') convert(draft, props, at)
  else if (name === 'feature_used') {
    const trial = trialOf(state, { type: 'feature', id: props.feature as string })
    if (trial && at < trial.endsAt) trial.uses = (trial.uses ?? 0) + 1
  } else if (name === 'nps_answered') {
    if (counted) behaviour.nps = { score: props.score as number, at }
  } else if (counted) {
    const views = name === 'premium_feature_viewed'
    count(behaviour.recent, name, at, (props.count as number | undefined) ?? 1, views ? ONE_VIEW : 0)
    if (props.feature) count(behaviour.recent, `${name}:${props.feature}`, at, 1, views ? ONE_VIEW : 0)
  }
  for (const campaign of rules.byEvent.get(name) ?? []) onEvent(draft, campaign, props, at)
}
