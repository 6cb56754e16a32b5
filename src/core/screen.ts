import type { Decision, Presentation } from '../model/decision.js'
import type { Input } from '../model/input.js'
import type { Claim, Impression, Screen } from '../model/state.js'
import { topicKey } from './topic.js'

/**
 * What inputs about our own message do to the claim: seen marks it, an end frees the screen and starts the gap. So does the end of the tab that held it.
 * That something was seen which memory alone had claimed, the disk knows from the history.
 */
export const foldScreen = (screen: Screen, inputs: readonly Input[], history: readonly Impression[], now: number, dead?: string): Screen => {
  let { claim, endedAt } = screen
  if (claim && claim.id === dead) {
    if (claim.seenAt) endedAt = now
    claim = undefined
  }
  for (const input of inputs) {
    if (!('claim' in input)) continue
    const held = input.claim === claim?.id ? claim : undefined
    const leaves = input.type === 'gone' || (input.type === 'answer' && input.leaves)
    if (leaves && (held?.seenAt || history.some(({ at }) => at === input.shownAt))) endedAt = now
    if (held) claim = leaves ? undefined : { ...held, seenAt: held.seenAt ?? input.at }
  }
  return { ...screen, claim, endedAt }
}

export const claimFor = ({ campaign, step, topic, kind, surface }: Presentation, id: string, tab: string, subject: string, now: number): Claim =>
  ({ id, tab, subject, campaign, step, topic: topicKey(topic), kind, surface, at: now })

/** For so long nobody asks after a claim. */
export const LEASE = 55_000

/**
 * What was decided in a tab does to the screen: its claim, or a service message's plea for room where marketing of another tab stands.
 * Whoever waits behind an old claim asks whether its tab still lives, and there it is renewed.
 */
export const takeScreen = (screen: Screen, { skips }: Decision, claimed: Claim | undefined, tab: string, now: number): Screen => {
  if (claimed) return { ...screen, claim: claimed, giveWay: undefined }
  const { claim, giveWay } = screen
  if (!claim) return screen
  const waits = skips.filter(({ verdict }) => verdict.rule === 'screen')
  return {
    ...screen,
    claim: (claim.asked ? claim.tab === tab : waits.length && Math.abs(now - claim.at) >= LEASE) ? { ...claim, at: now, asked: !claim.asked } : claim,
    giveWay: giveWay ?? (claim.kind === 'marketing' && waits.some(({ kind }) => kind === 'service') ? { tab, at: now } : undefined),
  }
}
