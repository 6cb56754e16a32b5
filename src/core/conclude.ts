import type { Campaign } from '../model/campaign.js'
import type { Border } from '../model/shape.js'
import { hear } from './answer.js'
import { boundEnrolments, compact } from './compact.js'
import { settleOffers } from './deadline.js'
import { noteUses } from './done.js'
import type { Draft } from './draft.js'
import { noteLeft, planHandoffs } from './handoff.js'
import { findOpportunities } from './opportunity.js'
import { recall } from './recall.js'
import { noteEnds } from './purchase.js'
import type { Rules } from './rules.js'
import { settle } from './settle.js'
import { trialIn } from './trial.js'

/** What follows from the facts, in the order of the flow: sequences begin and end, hand-offs follow, the rest is forgotten. */
export const conclude = (draft: Draft, rules: Rules<Campaign>, before: number, border: Border): void => {
  const { essential } = draft.state
  for (const input of essential.unheard ?? []) hear(draft, input, rules, border)
  delete essential.unheard
  noteLeft(draft.state, draft.now)
  settleOffers(draft.state)
  noteEnds(draft, before)
  noteUses(draft)
  if (draft.situation.consent === 'denied') essential.enrolments = essential.enrolments.filter(one => one.topic.type === 'meter' || one.cause?.by === 'seat-refused' || trialIn(draft.state, one))
  recall(draft)
  findOpportunities(draft, rules)
  // Before anything is drawn from them: what would be forgotten below hands nothing over either.
  boundEnrolments(essential, draft.situation.policy, draft.now)
  settle(draft, rules)
  planHandoffs(draft, rules)
  compact(draft.state, draft.situation.policy, draft.now, rules.byId)
}
