import type { Catalog } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Impression, State } from '../model/state.js'
import { contains } from './contains.js'
import { waitEnds } from './wait.js'

/** The answer that keeps a topic quiet now: on itself, or on something that it contains. */
export const quietBy = (state: State, catalog: Catalog, topic: Topic, now: number): { impression: Impression; until: number } | undefined => {
  let longest: { impression: Impression; until: number } | undefined
  for (const impression of state.essential.history) {
    const until = impression.quiet && waitEnds(impression.end, impression.quiet, state.essential.clock, now)
    if (until && contains(catalog, topic, impression.topic) && !(longest && longest.until >= until)) longest = { impression, until }
  }
  return longest
}

/** When the quiet that an answer asked for on a topic ends, by its own start and length. */
export const quietEnd = (state: State, catalog: Catalog, topic: Topic): number =>
  Math.max(0, ...state.essential.history.map(({ quiet, end, topic: about }) => (quiet && contains(catalog, topic, about) ? end + quiet : 0)))
