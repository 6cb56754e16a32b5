import type { ActiveSignal, SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { isBudgetPeriod } from './budget.js'
import { ms } from './duration.js'
import { exceeds, liveMeter } from './meter.js'

/** Occurrences that are neither past their life nor, after a clock was set back, in the future. */
const within = (stamps: readonly number[], life: number, now: number): number[] =>
  stamps.filter(at => at <= now && now - at <= life)

/** When the signal last became true, or undefined while it is not. */
const activeSince = ({ source }: SignalDefinition, life: number, situation: Situation, state: State, now: number): number | true | undefined => {
  const { recent, seats, nps } = state.behaviour
  const { traits } = situation
  const latest = (stamps: (number | undefined)[]) => within(stamps.filter(at => at !== undefined), life, now).at(-1)
  switch (source.type) {
    case 'usage':
      for (const id of Object.keys(state.essential.meters)) {
        const meter = liveMeter(situation, state, id, now)
        if (meter && exceeds(meter.used, meter.limit, source.above)) return true
      }
      return
    case 'event': {
      const stamps = within(recent[source.event] ?? [], life, now)
      return stamps.length >= (source.count ?? 1) ? stamps.at(-1) : source.growth ? latest([seats?.grownAt]) : undefined
    }
    case 'nps': {
      const given = [traits.nps as { score: number; at: number } | undefined, nps].filter(mark => !!mark && mark.at <= now).sort((a, b) => a!.at - b!.at).at(-1)
      return given && given.score >= source.from ? latest([given.at]) : undefined
    }
    case 'date':
      return latest([traits[source.trait] as number | undefined, ...(recent[source.event] ?? [])].sort((a, b) => a! - b!))
    case 'budget':
      return isBudgetPeriod(now, traits.fiscalYearEndMonth, traits.timeZone) || undefined
  }
}

/** The signals that are active now. Each counts once, however often it fired. */
export const activeSignals = (definitions: readonly SignalDefinition[], situation: Situation, state: State, now: number): ActiveSignal[] =>
  definitions.flatMap(definition => {
    const custom = situation.policy.signals[definition.id]
    if (custom === false) return []
    const expires = definition.expires && (custom?.expires ?? definition.expires)
    const life = expires ? ms(expires) : 0
    const since = activeSince(definition, life, situation, state, now)
    if (!since) return []
    const points = custom?.points ?? definition.points
    return since === true ? { id: definition.id, points } : { id: definition.id, points, at: since, expiresAt: since + life }
  })
