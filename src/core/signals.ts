import type { ActiveSignal, SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { isBudgetPeriod } from './budget.js'
import { DAY, ms } from './duration.js'
import { definition, exceeds, liveMeters, reaches } from './meter.js'

type Mark = { score: number; at: number } | undefined

/** The later of what the host said and what was answered here. */
export const latestMark = (said: unknown, answered: Mark): Mark => (!(said as Mark) || (answered && answered.at > (said as Mark)!.at) ? answered : (said as Mark))

/** When the signal last became true, or undefined while it is not. Neither what is past its life counts nor, after a clock was set back, the future. */
const activeSince = ({ source }: SignalDefinition, life: number, situation: Situation, state: State, now: number): number | true | undefined => {
  const { recent, seats, nps } = state.behaviour
  const { traits } = situation
  const stamps: (number | undefined)[] = 'event' in source ? [...(recent[source.event] ?? [])] : []
  let count = 1
  switch (source.type) {
    case 'usage':
      return liveMeters(situation, state, now).some(meter => exceeds(meter, source.above)) || undefined
    case 'budget':
      return isBudgetPeriod(now, traits.fiscalYearEndMonth, traits.timeZone) || undefined
    case 'nps': {
      const given = latestMark(traits.nps, nps)
      if (given && given.score >= source.from) stamps.push(given.at)
      break
    }
    case 'date':
      stamps.push(traits[source.trait] as number | undefined)
      break
    case 'seats':
      return liveMeters(situation, state, now).some(meter => definition(situation, meter.id)?.model === 'seat' && reaches(meter, source.from)) || undefined
    case 'days':
      return (state.behaviour.days ?? []).filter(day => now / DAY - day < 30 && day <= now / DAY).length >= source.from || undefined
    default:
      count = source.count ?? 1
      if (source.growth && seats?.grownAt) stamps.push(...Array<number>(count).fill(seats.grownAt))
  }
  const alive = stamps.filter(at => at! <= now && now - at! <= life)
  return alive.length >= count ? Math.max(...(alive as number[])) : undefined
}

/** The signals that are active now. Each counts once, however often it fired. */
export const activeSignals = (definitions: readonly SignalDefinition[], situation: Situation, state: State, now: number): ActiveSignal[] =>
  definitions.flatMap(definition => {
    const custom = situation.policy.signals?.[definition.id]
    if (custom === false) return []
    const expires = definition.expires && (custom?.expires ?? definition.expires)
    const life = expires ? ms(expires) : 0
    const since = activeSince(definition, life, situation, state, now)
    if (!since) return []
    const signal = { id: definition.id, points: custom?.points ?? definition.points }
    return since === true ? signal : { ...signal, at: since, expiresAt: since + life }
  })
