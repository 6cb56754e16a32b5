import { CONVERSIONS } from './capacity.js'
import { conversionOf, gives } from './conversion.js'
import type { Draft } from './draft.js'
import { toTopic } from './topic.js'
import { startTrial, trialOf } from './trial.js'

const convert = ({ state: { essential }, situation, outcomes }: Draft, props: Record<string, unknown>, at: number): void => {
  const conversion = conversionOf(props, at)
  essential.conversions = [...essential.conversions, conversion].slice(-CONVERSIONS)
  outcomes.push({ type: 'converted', detail: conversion })
  for (const [key, trial] of Object.entries(essential.trials))
    if (!trial.converted && gives(situation, conversion, key)) {
      trial.converted = true
      outcomes.push({ type: 'trial', detail: { topic: toTopic(key)!, status: 'converted', startedAt: trial.startedAt, endsAt: trial.endsAt, at } })
    }
}

/** Trials, what they were used for, and purchases. */
export const onPurchase = (draft: Draft, name: string, props: Record<string, unknown>, at: number): void => {
  const { state, situation, outcomes } = draft
  if (name === 'converted') return convert(draft, props, at)
  const topic = toTopic(name === 'feature_used' ? 'feature:' + props.feature : props.topic)!
  const trial = trialOf(state, topic)
  if (name === 'trial_started') {
    const started = startTrial(situation, state, topic, props.days as number | undefined, at)
    if (started) outcomes.push({ type: 'trial', detail: { topic, status: 'active', startedAt: at, endsAt: started.endsAt, at } })
  } else if (name === 'trial_ended') {
    if (trial) trial.endsAt = Math.min(trial.endsAt, at)
    if (props.converted) convert(draft, { kind: 'upsell', [topic.type]: topic.id }, at)
  } else if (trial && at < trial.endsAt) trial.uses = (trial.uses ?? 0) + 1
}

/** Tells of the trials that have ended since the state was last read. */
export const noteEnds = ({ state, now, outcomes }: Draft, before: number): void => {
  for (const [key, { startedAt, endsAt, converted }] of Object.entries(state.essential.trials))
    if (!converted && before < endsAt && endsAt <= now) outcomes.push({ type: 'trial', detail: { topic: toTopic(key)!, status: 'ended', startedAt, endsAt, at: now } })
}
