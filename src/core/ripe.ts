import type { Duration } from '../model/duration.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { DAY, ms } from './duration.js'
import { liveMeters, reaches } from './meter.js'
import type { Rules } from './rules.js'
import { firing, total } from './score.js'
import { activeSignals } from './signals.js'
import { isWaiting } from './waiting.js'

/** Every premium feature that was viewed, with its latest views. */
export const viewedFeatures = ({ behaviour }: State): [feature: string, stamps: number[]][] =>
  Object.entries(behaviour.recent).flatMap(([key, stamps]) => (key.startsWith('premium_feature_viewed:') ? [[key.slice(23), stamps]] : []))

/** Those within a time, latest last. */
export const viewsOf = (stamps: readonly number[], within: Duration, now: number): number[] => stamps.filter(at => at <= now && now - at <= ms(within))

/** Whether there may be something to say or to hand over: then the half that speaks is needed. */
export const isRipe = (rules: Rules, situation: Situation, state: State, now: number): boolean => {
  const { enrolments, outbox, trials, unheard } = state.essential
  const { score, signals, events, signal } = rules
  const active = activeSignals(signals, situation, state, now)
  return (
    enrolments.some(({ exit }) => !exit) ||
    !!unheard ||
    Object.values(outbox).some(isWaiting) ||
    Object.values(trials).some(({ endsAt }) => now < endsAt) ||
    liveMeters(situation, state, now).some(meter => reaches(meter, rules.usage[0]?.trigger.from as number)) ||
    viewedFeatures(state).some(([, stamps]) => rules.views.some(({ trigger: { within, count } }) => viewsOf(stamps, within, now).length >= count)) ||
    (score.length > 0 && total(active) > situation.policy.threshold) ||
    signal.some(({ trigger }) => firing(trigger, active)) ||
    Object.entries(state.behaviour.recent).some(([name, stamps]) => (events.has(name) || situation.catalog.detectors?.some(({ event }) => event === name)) && now - stamps.at(-1)! < 7 * DAY)
  )
}
