import type { Score } from '../model/decision.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { definition, liveMeter } from './meter.js'

/** The meter that is nearest to its limit, of those that count seats or of all. */
const fullest = (situation: Situation, state: State, now: number, seats: boolean): string | undefined => {
  let most = 0
  let found: string | undefined
  for (const id of Object.keys(state.essential.meters)) {
    const meter = (!seats || definition(situation, id)?.model === 'seat') && liveMeter(situation, state, id, now)
    if (!meter || meter.used / meter.limit <= most) continue
    most = meter.used / meter.limit
    found = id
  }
  return found
}

/** A score whose signals tell what they were seen on: the meter that runs short, or what the latest event named. */
export const withEvidence = (score: Score, definitions: readonly SignalDefinition[], situation: Situation, state: State, now: number): Score => {
  const seenOn = ({ id, at }: Score['signals'][0]): string | undefined => {
    const source = definitions.find(one => one.id === id)!.source
    if (source.type === 'usage' || source.type === 'seats') return fullest(situation, state, now, source.type === 'seats')
    const prefix = 'event' in source ? source.event + ':' : '-'
    return Object.entries(state.behaviour.recent).find(([key, stamps]) => key.startsWith(prefix) && stamps.at(-1) === at)?.[0].slice(prefix.length)
  }
  return { ...score, signals: score.signals.map(signal => ({ ...signal, evidence: seenOn(signal) })) }
}
