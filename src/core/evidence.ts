import type { Score } from '../model/decision.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { definition, liveMeters } from './meter.js'
import { namedIn } from './named.js'

/** The meter that is nearest to its limit, of those that count seats or of all. */
const fullest = (situation: Situation, state: State, now: number, seats: boolean): string | undefined => {
  let most = 0
  let found: string | undefined
  for (const { id, used, limit } of liveMeters(situation, state, now)) {
    if (used / limit <= most || (seats && definition(situation, id)?.model !== 'seat')) continue
    most = used / limit
    found = id
  }
  return found
}

/** A score whose signals tell what they were seen on: the meter that runs short, or what the latest event named. */
export const withEvidence = (score: Score, definitions: readonly SignalDefinition[], situation: Situation, state: State, now: number): Score => {
  const seenOn = ({ id, at }: Score['signals'][0]): string | undefined => {
    const source = definitions.find(one => one.id === id)!.source
    if (source.type === 'usage' || source.type === 'seats') return fullest(situation, state, now, source.type === 'seats')
    return 'event' in source ? namedIn(state, source.event).find(([, stamps]) => stamps.at(-1) === at)?.[0] : undefined
  }
  return { ...score, signals: score.signals.map(signal => ({ ...signal, evidence: seenOn(signal) })) }
}
