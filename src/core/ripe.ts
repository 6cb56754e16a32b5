import type { Duration } from '../model/duration.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { DAY, ms } from './duration.js'
import { liveMeters, reaches } from './meter.js'
import type { Rules } from './rules.js'
import { firing, total } from './score.js'
import { activeSignals } from './signals.js'
import { isWaiting } from './waiting.js'

/** The latest views of a premium feature within a time, latest last. */
export const viewsOf = (stamps: readonly number[], within: Duration, now: number): number[] => stamps.filter(at => at <= now && now - at <= ms(within))

/**
 * Whether there may be something to say or to hand over, now or at one of the next events: then the half that speaks is needed. It comes
 * ten points of a meter or twenty points of the score early, and by more than half of the views, so that who gets there need not wait for it.
 */
export const isRipe = (rules: Rules, situation: Situation, state: State, now: number): boolean => {
  const { enrolments, outbox, trials, unheard } = state.essential
  const { usage, views, score, signals, events, signal } = rules
  const active = activeSignals(signals, situation, state, now)
  return (
    enrolments.some(({ exit }) => !exit) ||
    !!unheard ||
    Object.values(outbox).some(isWaiting) ||
    Object.values(trials).some(({ endsAt }) => now < endsAt) ||
    liveMeters(situation, state, now).some(meter => reaches(meter, (usage[0]?.trigger.from ?? Infinity) - 10)) ||
    (score.length > 0 && total(active) > situation.policy.threshold - 20) ||
    signal.some(({ trigger }) => firing(trigger, active)) ||
    Object.entries(state.behaviour.recent).some(([name, stamps]) =>
      (name.startsWith('premium_feature_viewed:') && views.some(({ trigger: { within, count } }) => stamps.length * 2 > count && viewsOf(stamps, within, now).length * 2 > count)) ||
      ((events.has(name) || situation.catalog.detectors?.some(({ event }) => event === name)) && now - stamps.at(-1)! < 7 * DAY))
  )
}
