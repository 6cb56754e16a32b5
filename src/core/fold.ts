import { FACTUAL, RARE } from '../model/event.js'
import type { Input, SpeechInput } from '../model/input.js'
import { DAYS } from './capacity.js'
import { growSeats } from './count.js'
import type { Draft } from './draft.js'
import { DAY } from './duration.js'
import { onFact } from './fact.js'
import { rank } from './plan.js'
import { beActive } from './session.js'
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

/** The session goes on, and the day counts as one of use. */
const beHere = ({ state, situation }: Draft, at: number): void => {
  const { essential, behaviour } = state
  const { days = [] } = behaviour
  const today = Math.floor(at / DAY)
  essential.session = beActive(essential.session, at)
  if (situation.consent !== 'denied' && !days.includes(today)) behaviour.days = [...days, today].slice(-DAYS)
}

const UNHEARD = 16

/** What only the half that speaks understands is kept until it has been loaded. */
const hear = (draft: Draft, input: SpeechInput): void => {
  const { essential } = draft.state
  if (draft.speech) draft.speech.hear(draft, input)
  else essential.unheard = [...(essential.unheard ?? []), input].slice(-UNHEARD)
}

/** Applies one input to a draft. */
export const fold = (draft: Draft, input: Input): void => {
  const { essential } = draft.state
  const { at } = input
  switch (input.type) {
    case 'event':
      // Usage is often reported by a timer: it says nothing about presence.
      if (input.name !== 'quota_updated') beHere(draft, at)
      // Of behaviour nothing is written down without consent, not even until it is heard.
      if (RARE.test(input.name)) return draft.situation.consent === 'granted' || FACTUAL.test(input.name) ? hear(draft, input) : undefined
      if (input.name === 'feature_used' && Object.keys(essential.trials).length > 0) hear(draft, input)
      return onFact(draft, input.name, input.props, at)
    case 'active':
      return beHere(draft, at)
    case 'traits':
      return knowTraits(draft, input)
    case 'consent':
      essential.consent = { value: input.value, at }
      return
    default:
      return hear(draft, input)
  }
}
