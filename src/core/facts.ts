import type { Campaign } from '../model/campaign.js'
import type { Facts, Links, Message } from '../model/message.js'
import type { Presentation } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { DAY } from './duration.js'
import { quietFor, snoozesOf } from './history.js'
import { definition, limitOf } from './meter.js'
import { gained } from './owned.js'
import { currentPlan, nextPlan } from './plan.js'
import type { Rules } from './rules.js'
import { planById, topicKey } from './topic.js'
import { trialDays, trialOf } from './trial.js'

const trialFacts = (situation: Situation, state: State, topic: Topic, now: number): Facts['trial'] => {
  const trial = trialOf(state, topic)
  if (trial) return { days: Math.round((trial.endsAt - trial.startedAt) / DAY), startedAt: trial.startedAt, endsAt: trial.endsAt, uses: trial.uses }
  const days = trialDays(situation, topic)
  return days ? { days, endsAt: now + days * DAY } : undefined
}

/** What texts and blocks about a topic are made from. */
export const factsOf = (situation: Situation, state: State, topic: Topic, now: number, links?: Links): Facts => {
  const { catalog } = situation
  const plan = currentPlan(situation, state, now)
  const meter = topic.type === 'meter' ? state.essential.meters[topic.id] : undefined
  const limit = limitOf(situation, state, topic.id)
  const target = topic.type === 'plan' ? planById(catalog, topic.id) : plan && nextPlan(catalog, plan, topic.type === 'feature' ? [topic.id] : [], meter ? [topic.id] : [])
  return {
    now, currency: catalog.currency, catalog, plan, target, links,
    meter: meter && limit
      ? { ...(definition(situation, topic.id) ?? { id: topic.id, name: topic.id, enforcement: 'notify' }), used: meter.used, limit, percent: (meter.used * 100) / limit, resetsAt: meter.resetsAt }
      : undefined,
    feature: catalog.features?.find(({ id }) => topic.type === 'feature' && id === topic.id),
    gained: target && gained(catalog, plan, target),
    trial: trialFacts(situation, state, topic, now),
  }
}

/** Closing without choosing is the mildest refusal that the message offers; a blocking modal cannot be closed so. */
const closing = ({ buttons, surface }: Presentation): Message['closes'] =>
  surface === 'blocking-modal' ? undefined : (['snoozed', 'declined'] as const).find(answer => buttons.some(button => button.answer === answer)) ?? 'dismissed'

/** Everything needed to draw a presentation, as data. */
export const messageOf = (rules: Rules<Campaign>, situation: Situation, state: State, presentation: Presentation, id: string, now: number, links?: Links): Message => {
  const { campaign, step, topic, buttons } = presentation
  const snoozes = snoozesOf(state, topicKey(topic))
  return {
    ...presentation, id, preview: false,
    blocks: rules.byId.get(campaign)?.steps.find(one => one.id === step)?.blocks ?? [],
    facts: factsOf(situation, state, topic, now, links),
    closes: closing(presentation),
    later: buttons.some(({ answer }) => answer === 'snoozed')
      ? { days: Math.round(quietFor(situation.policy, 'snoozed', snoozes) / DAY), long: snoozes + 1 >= situation.policy.maxSnoozes }
      : undefined,
  }
}
