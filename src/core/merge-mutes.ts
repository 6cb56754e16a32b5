import type { TopicKey } from '../model/event.js'
import type { Essential } from '../model/state.js'
import { MUTES } from './capacity.js'

type Mutes = Pick<Essential, 'mutes' | 'muteActs'>

/** Writes down when the list was changed; the latest acts are kept. */
export const noteMutes = (essential: Mutes, now: number): void => {
  const acts = new Map(Object.entries(essential.muteActs ?? {}))
  for (const topic of essential.mutes) if (!(acts.get(topic)! > 0)) acts.set(topic, now)
  for (const [topic, at] of acts) if (at > 0 && !essential.mutes.includes(topic)) acts.set(topic, -now)
  if (acts.size) essential.muteActs = Object.fromEntries([...acts].sort(([, a], [, b]) => Math.abs(a) - Math.abs(b)).slice(-2 * MUTES))
}

/** The greatest number is the latest act, and odd when it muted: of two at one moment it is the one that counts. */
export const actsOf = ({ mutes, muteActs }: Mutes): Record<TopicKey, number> => {
  const acts = new Map(Object.entries(muteActs ?? {}).map(([topic, at]) => [topic, 2 * Math.abs(at)]))
  for (const topic of mutes) acts.set(topic, (acts.get(topic) ?? 0) + 1)
  return Object.fromEntries(acts)
}

/** Back again, the latest last. */
export const mutesOf = (acts: Record<TopicKey, number>): Mutes => {
  const sorted = Object.entries(acts).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  const dated = sorted.filter(([, act]) => act > 1).map(([topic, act]): [TopicKey, number] => [topic, Math.floor(act / 2) * (act % 2 ? 1 : -1)])
  return { mutes: sorted.filter(([, act]) => act % 2).map(([topic]) => topic), ...(dated.length ? { muteActs: Object.fromEntries(dated) } : {}) }
}
