import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { DAY, ms } from './duration.js'
import { liveMeter, reaches } from './meter.js'
import type { Rules } from './rules.js'
import { firing, total } from './score.js'
import { activeSignals } from './signals.js'
import { isWaiting } from './waiting.js'

/** Views of one feature within a time, latest last. */
export const viewsOf = ({ behaviour }: State, feature: string, within: number, now: number): number[] =>
  (behaviour.recent['premium_feature_viewed:' + feature] ?? []).filter(at => at <= now && now - at <= within)

export const viewedFeatures = ({ behaviour }: State): string[] =>
  Object.keys(behaviour.recent).flatMap(key => (key.startsWith('premium_feature_viewed:') ? key.slice(23) : []))

const reached = ({ usage }: Rules, situation: Situation, state: State, now: number): boolean =>
  usage.length > 0 &&
  Object.keys(state.essential.meters).some(id => {
    const meter = liveMeter(situation, state, id, now)
    return meter && reaches(meter.used, meter.limit, usage[0]!.trigger.from)
  })

/** Whether there may be something to say or to hand over: then the half that speaks is needed. */
export const isRipe = (rules: Rules, situation: Situation, state: State, now: number): boolean => {
  const { enrolments, outbox, trials, unheard } = state.essential
  const { views, score, signals, events, signal } = rules
  const { recent } = state.behaviour
  const active = activeSignals(signals, situation, state, now)
  return (
    enrolments.some(({ exit }) => !exit) ||
    !!unheard ||
    Object.values(outbox).some(isWaiting) ||
    Object.values(trials).some(({ endsAt }) => now < endsAt) ||
    reached(rules, situation, state, now) ||
    viewedFeatures(state).some(feature => views.some(({ trigger }) => viewsOf(state, feature, ms(trigger.within), now).length >= trigger.count)) ||
    (score.length > 0 && total(active) > situation.policy.threshold) ||
    signal.some(({ trigger }) => firing(trigger, active)) ||
    Object.keys(recent).some(name => (events.has(name) || situation.catalog.detectors?.some(({ event }) => event === name)) && now - recent[name]!.at(-1)! < 7 * DAY)
  )
}
