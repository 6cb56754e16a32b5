import type { State } from '../model/state.js'

/** What an event was counted for, with its latest occurrences. */
export const namedIn = ({ behaviour }: State, event: string): [name: string, stamps: number[]][] =>
  Object.entries(behaviour.recent).flatMap(([key, stamps]) => (key.startsWith(event + ':') ? [[key.slice(event.length + 1), stamps]] : []))
