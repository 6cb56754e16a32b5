import type { Presentation } from '../model/decision.js'
import type { Input } from '../model/input.js'
import type { Claim, Screen } from '../model/state.js'
import { topicKey } from './topic.js'

/** What inputs about our own message do to the claim: seen marks it, an end frees the screen and starts the gap. So does the end of the tab that held it. */
export const foldScreen = (screen: Screen, inputs: readonly Input[], now: number, dead?: string): Screen => {
  let { claim, endedAt, giveWay } = screen
  if (claim && claim.id === dead) {
    if (claim.seenAt) endedAt = now
    claim = giveWay = undefined
  }
  for (const input of inputs) {
    if (!('claim' in input) || input.claim !== claim?.id) continue
    if (input.type === 'gone' || (input.type === 'answer' && input.leaves)) {
      if (claim.seenAt || input.type === 'answer') endedAt = now
      claim = giveWay = undefined
    } else claim = { ...claim, seenAt: claim.seenAt ?? input.at }
  }
  return { claim, endedAt, giveWay }
}

export const claimFor = ({ campaign, step, topic, kind, surface }: Presentation, id: string, tab: string, subject: string, now: number): Claim =>
  ({ id, tab, subject, campaign, step, topic: topicKey(topic), kind, surface, at: now })
