import { count } from './count.js'
import type { Draft } from './draft.js'
import { SECOND } from './duration.js'
import { updateMeter } from './meter.js'

/** Views closer than this, and remounts, are one view. */
const ONE_VIEW = 30 * SECOND

/** Writes down an event that the host tracked. What follows from it is for others to find in the state. */
export const onFact = ({ state: { essential, behaviour }, situation }: Draft, name: string, props: Record<string, unknown>, at: number): void => {
  if (name === 'quota_updated') essential.meters = updateMeter(essential.meters, props, at)
  else if (situation.consent !== 'denied') {
    if (name === 'nps_answered') behaviour.nps = { score: props.score as number, at }
    const apart = name === 'premium_feature_viewed' ? ONE_VIEW : 0
    count(behaviour.recent, name, at, (props.count as number | undefined) ?? 1, apart)
    if (props.feature) count(behaviour.recent, `${name}:${props.feature}`, at, 1, apart)
  }
}
