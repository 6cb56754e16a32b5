import type { Input } from '../model/input.js'
import { growSeats } from './count.js'
import type { Draft } from './draft.js'
import { onFact } from './fact.js'
import { rank } from './plan.js'
import { beActive, onBlockedWrite } from './session.js'
import { planById } from './topic.js'

const knowTraits = ({ state, situation }: Draft, { plan, seats, at }: Extract<Input, { type: 'traits' }>): void => {
  const { essential } = state
  const ranked = (id: string) => rank(planById(situation.catalog, id))
  if (seats && situation.consent !== 'denied') growSeats(state, seats, at)
  if (!plan) return
  const known = essential.plan
  if (!known || ranked(plan) > ranked(known.id)) essential.plan = { id: plan, at: known ? at : 0 }
  else if (plan === known.id) delete known.lower
  else if (known.lower?.id !== plan) known.lower = { id: plan, at }
}

const acknowledge = ({ state }: Draft, { type, key, revision, at }: Extract<Input, { type: 'accepted' | 'refused' }>): void => {
  const intent = state.essential.outbox[key]
  if (intent?.revision !== revision) return
  delete intent.leasedUntil
  if (type === 'accepted') intent.acceptedAt = at
  else intent.tries = (intent.tries ?? 0) + 1
}

/** Applies one input to a draft. */
export const fold = (draft: Draft, input: Input): void => {
  const { at } = input
  switch (input.type) {
    case 'event':
      // Usage is often reported by a timer: it says nothing about presence.
      if (input.name !== 'quota_updated') beActive(draft, at)
      return onFact(draft, input.name, input.props, at)
    case 'seen':
    case 'answer':
    case 'gone':
      return draft.speech?.hear(draft, input)
    case 'active':
      return beActive(draft, at)
    case 'blocked-write':
      return onBlockedWrite(draft, input.meter, input.asked, at)
    case 'traits':
      return knowTraits(draft, input)
    case 'consent':
      draft.state.essential.consent = { value: input.value, at }
      return
    case 'mute': {
      const others = draft.state.essential.mutes.filter(key => key !== input.topic)
      draft.state.essential.mutes = input.muted ? [...others, input.topic] : others
      return
    }
    default:
      return acknowledge(draft, input)
  }
}
