import type { TopicKey } from '../model/event.js'
import type { Input } from '../model/input.js'
import type { State } from '../model/state.js'
import type { Draft } from './draft.js'
import { topicKey } from './topic.js'

/** How many of the latest are kept. */
export const OBJECTIONS = 24

/** How often a topic was called too expensive. */
export const priceObjections = ({ essential: { objections = [] } }: State, topic: TopicKey): number =>
  objections.filter(one => one.topic === topic && one.objection === 'price').length

/** Whoever says so twice is asked less often. */
export const isBraked = (state: State, topic: TopicKey): boolean => priceObjections(state, topic) > 1

/** It answers nothing by itself: it is noted, and the host is told. */
export const onObjection = ({ state: { essential }, outcomes }: Draft, { campaign, step, topic, surface, kind, objection, at }: Extract<Input, { type: 'objection' }>): void => {
  essential.objections = [...(essential.objections ?? []), { topic: topicKey(topic), objection, at }].slice(-OBJECTIONS)
  outcomes.push({ type: 'objection', detail: { campaign, step, topic, surface, kind, at, objection } })
}
