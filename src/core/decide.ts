import type { Button, Campaign } from '../model/campaign.js'
import type { Decision, Presentation, Skip } from '../model/decision.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, Screen, State } from '../model/state.js'
import { firstNo, lastingNo, type Candidate } from './arbitration.js'
import { buttonsOf } from './buttons.js'
import { HOUR } from './duration.js'
import { isHeldOut } from './holdout.js'
import { isEnforced } from './meter.js'
import { offerFor } from './offer.js'
import type { Rules } from './rules.js'
import { turnOf } from './sequence.js'
import { topicKey } from './topic.js'
import { trialOf } from './trial.js'
import { isUrgent, varied } from './varied.js'

export const candidateOf = (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, enrolment: Enrolment, now: number): Candidate | undefined => {
  const campaign = rules.byId.get(enrolment.campaign)
  const turn = campaign && turnOf(campaign, enrolment, situation, state, now)
  return turn && { campaign, step: varied(turn.step, enrolment), topic: enrolment.topic, enrolment, turn, situation, state, screen, now, meets: rules.when?.get(campaign.id) }
}

/** What the event that brought it about is worth: the score only ranks. */
const pointsOf = ({ cause }: Enrolment, { signals }: Rules<Campaign>): number =>
  signals.find(({ id, source }) => id === cause?.by || ('event' in source && source.event === cause?.by))?.points ?? 0

/** Marketing steps aside for service; then the campaigns' own order; then whoever waits longest. */
const before = (a: Candidate, b: Candidate, rules: Rules<Campaign>): boolean => {
  const order = ({ step, campaign, enrolment }: Candidate) =>
    [step.kind === 'service' ? 0 : 1, rules.campaigns.indexOf(campaign), isUrgent(step, enrolment) ? 0 : 1, -pointsOf(enrolment, rules), enrolment.triggeredAt]
  const [left, right] = [order(a), order(b)]
  const first = left.findIndex((value, at) => value !== right[at])
  return first < 0 ? topicKey(a.topic) < topicKey(b.topic) : left[first]! < right[first]!
}

/** Only an enforced limit blocks, and only beside a way out that costs nothing; where nothing is remembered, service shrinks to its quietest form. */
const surfaceOf = ({ step, topic, situation }: Candidate, buttons: readonly Button[]): Presentation['surface'] =>
  step.surface === 'blocking-modal'
    ? topic.type === 'meter' && isEnforced(situation, topic.id) && buttons.some(({ answer }) => answer) ? 'blocking-modal' : 'modal'
    : situation.durable ? step.surface! : 'notice'

export const presentationOf = (candidate: Candidate): Presentation => {
  const { campaign, step, topic, situation, state, enrolment, now } = candidate
  const trial = trialOf(state, topic)
  const two = !!step.mail && typeof step.mail !== 'string'
  const buttons = buttonsOf(situation, state, step, topic, now)
  return {
    campaign: campaign.id, step: step.id, topic, surface: surfaceOf(candidate, buttons), kind: step.kind, buttons,
    blocks: step.blocks ?? [],
    variant: two ? (enrolment.steps[step.id]?.variant ?? (trial?.uses ? 'used' : 'unused')) : enrolment.cause?.by,
    ghost: (step.kind === 'marketing' && isHeldOut(situation)) || undefined,
    anchor: step.surface === 'suggestion' ? enrolment.cause?.anchor : undefined,
  }
}

/** Turns state, situation and time into what to show now, if anything, and why not for everyone else. Pure and whole. */
export const decide = (rules: Rules<Campaign>, situation: Situation, state: State, screen: Screen, now: number): Decision => {
  const skips: Skip[] = []
  const next: number[] = []
  const { claim } = screen
  const mine = claim?.tab === situation.page.tab ? claim : undefined
  let best: Candidate | undefined
  let keep = false
  for (const enrolment of state.essential.enrolments) {
    const candidate = enrolment.exit ? undefined : candidateOf(rules, situation, state, screen, enrolment, now)
    if (!candidate) continue
    const { campaign, step, topic, turn } = candidate
    if (turn.nextAt) next.push(turn.nextAt)
    if (mine && step.blocks?.includes('offer')) next.push(offerFor(situation, state, campaign, topic, now)?.endsAt ?? Infinity)
    // A fact takes the place of the proposal that the same step was.
    const shown = mine?.campaign === campaign.id && mine.step === step.id && mine.topic === topicKey(topic) && mine.kind === step.kind
    const verdict = shown ? lastingNo(candidate) : firstNo(candidate)
    // What a condition reads of the time changes with the hour.
    if (verdict?.rule === 'condition') next.push((Math.floor(now / HOUR) + 1) * HOUR)
    if (verdict) skips.push({ campaign: campaign.id, topic, step: step.id, kind: step.kind, verdict })
    else if (shown) keep = true
    else if (!best || before(candidate, best, rules)) best = candidate
  }
  // What is on the screen stays, except that service takes the place of marketing.
  if (keep && best && !(best.step.kind === 'service' && mine!.kind === 'marketing')) best = undefined
  const until = Math.min(...next, ...skips.flatMap(({ verdict }) => verdict.until ?? []))
  return { present: best && presentationOf(best), keep: keep && !best, skips, until: until < Infinity ? until : undefined }
}
