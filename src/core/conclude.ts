import type { Campaign } from '../model/campaign.js'
import { hear } from './answer.js'
import type { Border } from '../model/shape.js'
import { compact } from './compact.js'
import type { Draft } from './draft.js'
import { planHandoffs } from './handoff.js'
import { findOpportunities } from './opportunity.js'
import { noteEnds } from './purchase.js'
import type { Rules } from './rules.js'
import { settle } from './settle.js'

/** What follows from the facts, in the order of the flow: sequences begin and end, hand-offs follow, the rest is forgotten. */
export const conclude = (draft: Draft, rules: Rules<Campaign>, before: number, border: Border): void => {
  const { essential } = draft.state
  for (const input of essential.unheard ?? []) hear(draft, input, border)
  delete essential.unheard
  noteEnds(draft, before)
  findOpportunities(draft, rules)
  settle(draft)
  planHandoffs(draft, rules.campaigns)
  compact(draft.state, draft.situation.policy, draft.now)
}
