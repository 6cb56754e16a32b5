import type { Campaign, Step } from '../model/campaign.js'
import type { Intent } from '../model/handoff.js'
import type { Enrolment } from '../model/state.js'
import { mayPersuade } from './allowed.js'
import type { Draft } from './draft.js'
import { DAY, ms } from './duration.js'
import { liveMeter, reaches } from './meter.js'
import type { Rules } from './rules.js'
import { dueAt, holds } from './sequence.js'
import { topicKey } from './topic.js'
import { trialIn } from './trial.js'

/** Everything that a revision depends on. */
type Wish = Pick<Intent, 'campaign' | 'step' | 'topic' | 'kind' | 'template' | 'dueAt' | 'facts'>

const QUARTER = 90 * DAY

/** One key for twenty users of an account and for two browsers. */
const keyOf = ({ situation, state }: Draft, enrolment: Enrolment, step: string): string => {
  const { campaign, topic, period, at } = enrolment
  return [situation.accountId, campaign, topicKey(topic), step, period ?? (trialIn(state, enrolment) ? 'trial' : Math.floor(at / QUARTER))].join('/')
}

/** The e-mail of a level: once passed, while usage stays there, until the limit itself makes it pointless. */
const levelMail = ({ situation, state, now }: Draft, campaign: Campaign, enrolment: Enrolment, step: Step): number | undefined => {
  const record = enrolment.steps[step.id]
  const meter = liveMeter(situation, state, enrolment.topic.id, now)
  if (!record?.mailDueAt || !meter || !('level' in step.due) || !reaches(meter.used, meter.limit, step.due.level)) return
  const limit = enrolment.steps[campaign.steps.at(-1)!.id]
  return limit?.passedAt && limit !== record && record.mailDueAt > limit.passedAt ? undefined : record.mailDueAt
}

/** The e-mail of a day: as early as it is known, unless the trial ends before it. */
const dayMail = ({ state, now }: Draft, campaign: Campaign, enrolment: Enrolment, step: Step): number | undefined => {
  const at = dueAt(campaign, step, enrolment, state)
  const trial = trialIn(state, enrolment)
  if (at === undefined || !holds(step, enrolment, state)) return
  if (!trial || (at === trial.endsAt && 'from' in step.due && step.due.from === 'trial-end')) return at
  return at > trial.startedAt && at < trial.endsAt && now < trial.endsAt ? at : undefined
}

const wishOf = (draft: Draft, campaign: Campaign, enrolment: Enrolment, step: Step): Wish | undefined => {
  const { mail } = step
  const { topic } = enrolment
  const at = 'level' in step.due ? levelMail(draft, campaign, enrolment, step) : dayMail(draft, campaign, enrolment, step)
  if (!mail || at === undefined) return
  const trial = trialIn(draft.state, enrolment)
  const first = typeof mail !== 'string' && (mail.if === 'used' ? !!trial?.uses : !!trial?.converted)
  const kind = (first && typeof mail !== 'string' && mail.kind) || step.kind
  if (kind === 'marketing' && !mayPersuade(draft.situation, draft.state, topic, draft.now)) return
  return {
    campaign: campaign.id, step: step.id, topic, kind, dueAt: at,
    template: typeof mail === 'string' ? mail : first ? mail.then : mail.else,
    // What someone loses at the end of a trial is what they used: the mail changes with it.
    facts: step.id === 'j6' ? { used: trial?.uses ? 1 : 0 } : undefined,
  }
}

const ended = ({ exit }: Enrolment, topicHasTrial: boolean): boolean => !!exit && !(topicHasTrial && (exit.reason === 'converted' || exit.reason === 'trial-ended'))

const wishes = (draft: Draft, { byId }: Rules<Campaign>): Map<string, Wish> => {
  const wanted = new Map<string, Wish>()
  for (const enrolment of draft.state.essential.enrolments) {
    const campaign = byId.get(enrolment.campaign)
    if (!campaign || ended(enrolment, !!trialIn(draft.state, enrolment))) continue
    for (const step of campaign.steps) {
      const wish = step.mail ? wishOf(draft, campaign, enrolment, step) : undefined
      if (wish) wanted.set(keyOf(draft, enrolment, step.id), wish)
    }
  }
  return wanted
}

const same = (a: Wish, b: Wish): boolean =>
  a.template === b.template && a.dueAt === b.dueAt && a.kind === b.kind && a.facts?.used === b.facts?.used

const FORGOTTEN = 31 * DAY

/**
 * Brings the outbox to what the facts now ask for: a new key is scheduled, a changed one revised, a pointless one cancelled.
 * A mail whose day has come has left, and is never touched again; one that could not leave within `policy.expiry` never does.
 */
export const planHandoffs = (draft: Draft, rules: Rules<Campaign>): void => {
  const { outbox } = draft.state.essential
  const { now } = draft
  const wanted = wishes(draft, rules)
  for (const [key, wish] of wanted) {
    const known = Object.hasOwn(outbox, key) ? outbox[key] : undefined
    const missed = now - wish.dueAt > ms(draft.situation.policy.expiry)
    if (!known || known.action === 'cancel') {
      if (!missed) outbox[key] = { action: 'schedule', revision: (known?.revision ?? 0) + 1, ...wish, dueAt: known ? Math.max(wish.dueAt, now) : wish.dueAt }
    } else if (known.dueAt > now && !same(known, wish)) outbox[key] = { action: 'schedule', revision: known.revision + 1, ...wish }
  }
  for (const [key, known] of Object.entries(outbox)) {
    if (wanted.has(key)) continue
    if (known.action === 'schedule' && known.dueAt > now) {
      if (known.acceptedAt || known.leasedUntil) outbox[key] = { ...known, action: 'cancel', revision: known.revision + 1, acceptedAt: undefined, leasedUntil: undefined }
      else if (known.revision === 1) delete outbox[key]
      else Object.assign(known, { action: 'cancel' })
    } else if (now - known.dueAt > FORGOTTEN) delete outbox[key]
  }
}
