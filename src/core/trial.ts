import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State, Trial } from '../model/state.js'
import { DAY } from './duration.js'
import { planById, topicKey } from './topic.js'

export interface TrialStatus {
  status: 'none' | 'active' | 'ended' | 'converted'
  startedAt?: number
  endsAt?: number
  used: boolean
}

/** Length of a topic's trial in days, as the catalogue has it: 7 for a feature, 14 for a product; a plan has one only if it says so. */
export const trialDays = ({ catalog }: Situation, topic: Topic): number =>
  topic.type === 'feature'
    ? (catalog.features?.find(({ id }) => id === topic.id)?.trialDays ?? 7)
    : topic.type === 'product'
      ? (catalog.products?.find(({ id }) => id === topic.id)?.trialDays ?? 14)
      : topic.type === 'plan'
        ? (planById(catalog, topic.id)?.trialDays ?? 0)
        : (catalog.addOns?.find(({ id }) => id === topic.id)?.trialDays ?? 0)

export const trialOf = (state: State, topic: Topic): Trial | undefined => {
  const key = topicKey(topic)
  return Object.hasOwn(state.essential.trials, key) ? state.essential.trials[key] : undefined
}

/** Whether the topic was ever tried, here or before this browser knew the account. */
export const tried = (situation: Situation, state: State, topic: Topic): boolean =>
  !!trialOf(state, topic) || !!situation.traits.pastTrials?.includes(topicKey(topic))

export const trialStatus = (state: State, topic: Topic, now: number): TrialStatus => {
  const trial = trialOf(state, topic)
  if (!trial) return { status: 'none', used: false }
  const { startedAt, endsAt, converted, uses } = trial
  return { status: converted ? 'converted' : now < endsAt ? 'active' : 'ended', startedAt, endsAt, used: !!uses }
}

/** Starts at the fact, not at the click. A trial that is already running is left as it is. */
export const startTrial = (situation: Situation, state: State, topic: Topic, days: number | undefined, at: number): Trial | undefined => {
  const running = trialOf(state, topic)
  if (running && at < running.endsAt) return
  return (state.essential.trials[topicKey(topic)] = { startedAt: at, endsAt: at + (days ?? (trialDays(situation, topic) || 14)) * DAY })
}
