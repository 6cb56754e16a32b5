import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, State, Trial } from '../model/state.js'
import { DAY } from './duration.js'
import { topicKey } from './topic.js'

export interface TrialStatus {
  status: 'none' | 'active' | 'ended' | 'converted'
  startedAt?: number
  endsAt?: number
  used: boolean
}

/** Length of a topic's trial in days, as the catalogue has it: 7 for a feature, 14 for a product; others have one only if it says so. */
export const trialDays = ({ catalog }: Situation, { type, id }: Topic): number => {
  const { features, products, plans, addOns } = catalog
  const [entries, usual] = type === 'feature' ? [features, 7] as const : type === 'product' ? [products, 14] as const : [type === 'plan' ? plans : addOns, 0] as const
  return (entries as { id: string; trialDays?: number }[] | undefined)?.find(entry => entry.id === id)?.trialDays ?? usual
}

export const trialOf = (state: State, topic: Topic): Trial | undefined => {
  const key = topicKey(topic)
  return Object.hasOwn(state.essential.trials, key) ? state.essential.trials[key] : undefined
}

/** The trial that belongs to a sequence: one that had ended before it began says nothing about it. */
export const trialIn = (state: State, { topic, at }: Enrolment): Trial | undefined => {
  const trial = trialOf(state, topic)
  return trial && trial.endsAt > at ? trial : undefined
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
