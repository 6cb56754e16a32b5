import type { Product } from '../model/catalog.js'
import type { State } from '../model/state.js'
import type { Draft } from './draft.js'
import { toTopic } from './topic.js'

/** Uses since a trial began, of the product itself and by event of its checklist. */
export const doneSince = ({ behaviour: { recent } }: State, start: number, { id, checklist = [] }: Partial<Product> = {}): Record<string, number> => {
  const done: [string, number][] = []
  for (const [key, stamps] of Object.entries(recent)) {
    const name = key.startsWith('feature_used:') ? key.slice(13) : key
    const uses = stamps.filter(at => at >= start).length
    if (uses && (name === id || checklist.some(({ event }) => event === key))) done.push([name, uses])
  }
  return Object.fromEntries(done)
}

/** A product on trial is used by all that was done with it. */
export const noteUses = ({ state, situation: { catalog, consent } }: Draft): void => {
  for (const [key, trial] of Object.entries(state.essential.trials)) {
    const topic = toTopic(key)
    const product = topic?.type === 'product' && consent === 'granted' && catalog.products?.find(({ id }) => id === topic.id)
    const uses = product ? Object.values(doneSince(state, trial.startedAt, product)).reduce((sum, times) => sum + times, 0) : 0
    if (uses > (trial.uses ?? 0)) trial.uses = uses
  }
}
