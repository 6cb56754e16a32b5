import type { Snapshot } from '../model/snapshot.js'
import type { State } from '../model/state.js'
import { compact, sizeOf } from './compact.js'
import type { Draft } from './draft.js'
import { noBehaviour } from './empty.js'
import { merge, OWN } from './merge.js'
import { noteMutes } from './merge-mutes.js'

/** In bytes; what a newer version added cannot be made smaller. */
const LARGEST = 62_000

/** Who hands an intent over at the moment is this device's own affair. */
const keepLeases = ({ essential: { outbox } }: State, { essential: { outbox: before } }: State): void => {
  for (const [key, intent] of Object.entries(outbox)) {
    const mine = Object.hasOwn(before, key) ? before[key] : undefined
    if (mine?.revision === intent.revision && !intent.acceptedAt) Object.assign(intent, { leasedUntil: mine.leasedUntil, tries: mine.tries })
  }
}

const lastEnd = ({ essential: { history } }: State): number => Math.max(0, ...history.map(({ end }) => end))

/** Takes up what another device knows. Without consent its behaviour stays there. */
export const hydrate = ({ state, situation, now }: Draft, snapshot: Snapshot): void => {
  const { subject: _, at: __, ...given } = snapshot
  noteMutes(state.essential, now)
  const heard = situation.consent === 'granted' ? given : { ...given, behaviour: noBehaviour() }
  const together = merge(state, heard) as State
  for (const name of OWN) if (state.essential[name] !== undefined) Object.assign(together.essential, { [name]: state.essential[name] })
  keepLeases(together, state)
  compact(together, situation.policy, now)
  if (sizeOf(together) > LARGEST) return
  const { essential, ...rest } = together
  // A device whose clock is ahead said something that is still to come here: the wait runs from now, as after a jump back.
  if (lastEnd(together) > Math.max(now, lastEnd(state))) essential.clock = { ...essential.clock, back: now }
  Object.assign(state, rest)
  Object.assign(state.essential, essential)
}
