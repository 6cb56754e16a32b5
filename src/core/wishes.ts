import type { Campaign, Step } from '../model/campaign.js'
import type { Intent } from '../model/handoff.js'
import type { Enrolment } from '../model/state.js'
import { type CriterionId, readyToAdvocate } from './advocacy.js'
import { dissatisfaction, mayPersuade } from './allowed.js'
import { contextOf } from './context.js'
import type { Draft } from './draft.js'
import { DAY } from './duration.js'
import { isHeldOut } from './holdout.js'
import { liveMeter, reaches } from './meter.js'
import { promiseOf } from './offer.js'
import type { Rules } from './rules.js'
import { dueAt, holds } from './sequence.js'
import { topicKey } from './topic.js'
import { trialIn } from './trial.js'
import { varied } from './varied.js'

/** Everything that a revision depends on. */
export type Wish = Pick<Intent, 'campaign' | 'step' | 'topic' | 'kind' | 'template' | 'dueAt' | 'facts' | 'channel'>

const QUARTER = 90 * DAY

/** One key for twenty users of an account and for two browsers. */
const keyOf = ({ situation }: Draft, enrolment: Enrolment, { id, due }: Step): string => {
  const { campaign, topic, period, at } = enrolment
  return [situation.accountId, campaign, topicKey(topic), id, period ?? ('from' in due && due.from.startsWith('trial') ? 'trial' : Math.floor(at / QUARTER))].join('/')
}

/** There is one trial of a thing, ever, and so one key. */
export const isOfTrial = (key: string): boolean => key.endsWith('/trial')

/** The e-mail of a level: once passed, while usage stays there, until the limit itself makes it pointless. */
const levelMail = ({ situation, state, now }: Draft, campaign: Campaign, enrolment: Enrolment, step: Step): number | undefined => {
  const record = enrolment.steps[step.id]
  const meter = liveMeter(situation, state, enrolment.topic.id, now)
  if (!record?.mailDueAt || !meter || !('level' in step.due) || !reaches(meter, step.due.level)) return
  const limit = enrolment.steps[campaign.steps.at(-1)!.id]
  return limit?.passedAt && limit !== record && record.mailDueAt > limit.passedAt ? undefined : record.mailDueAt
}

/** The e-mail of a day: as early as it is known, unless the trial ends before it. */
const dayMail = ({ state, now }: Draft, campaign: Campaign, enrolment: Enrolment, step: Step): number | undefined => {
  const at = dueAt(campaign, step, enrolment, state)
  const trial = trialIn(state, enrolment)
  if (at === undefined || !holds(step, enrolment, state)) return
  if (!trial || (at === trial.endsAt && 'from' in step.due && step.due.from === 'trial-end')) return at
  return at >= trial.startedAt && at < trial.endsAt && now < trial.endsAt ? at : undefined
}

/** What someone loses at the end of a trial is what they used: the first of these mails names it, the second counts it. */
const TELLS_USE: { readonly [template: string]: (uses: number) => number } = { 'trial-last-day': uses => +!!uses, 'cross-sell-ending': uses => uses }

const some = (facts: NonNullable<Wish['facts']>): Wish['facts'] => (Object.keys(facts).length ? facts : undefined)

const wishOf = (draft: Draft, campaign: Campaign, enrolment: Enrolment, given: Step): Wish | undefined => {
  const { situation, state, now } = draft
  const step = varied(given, enrolment)
  const { mail, case: channel } = step
  const { topic } = enrolment
  const at = 'level' in step.due ? levelMail(draft, campaign, enrolment, step) : dayMail(draft, campaign, enrolment, step)
  if (!(mail || channel) || at === undefined) return
  const trial = trialIn(state, enrolment)
  const first = !!mail && typeof mail !== 'string' && (mail.if === 'used' ? !!trial?.uses : !!trial?.converted)
  const kind = (first && mail.kind) || step.kind
  if (kind === 'marketing' && (isHeldOut(situation) || !mayPersuade(situation, state, topic, now))) return
  const template = !mail ? channel! : typeof mail === 'string' ? mail : first ? mail.then : mail.else
  return {
    campaign: campaign.id, step: step.id, topic, kind, channel, dueAt: at, template,
    // In the order that two devices give them, or what one takes up from another would be revised for nothing.
    facts: some({ ...(step.blocks?.includes('offer') && promiseOf(situation, state, campaign, topic, at, now)), ...(Object.hasOwn(TELLS_USE, template) && { used: TELLS_USE[template]!(trial?.uses ?? 0) }) }),
  }
}

const ended = ({ exit }: Enrolment, topicHasTrial: boolean): boolean => !!exit && !(topicHasTrial && (exit.reason === 'converted' || exit.reason === 'trial-ended'))

/** A case is due at once, and stays due since then, whatever the clock. */
const since = ({ state: { essential: { outbox } }, now }: Draft, key: string): number => (Object.hasOwn(outbox, key) ? outbox[key]!.dueAt : now)

/** What should have been said to an account that is not satisfied belongs to those who look after it: once a quarter for each reason. */
const retention = (draft: Draft, { campaign, topic }: Enrolment): [string, Wish] | undefined => {
  const { situation, state, now } = draft
  const { reason, actual } = dissatisfaction(situation, state)
  if (reason === 'ok') return
  const key = [situation.accountId, 'retention', reason, Math.floor(now / QUARTER)].join('/')
  return [
    key,
    { campaign, step: reason, topic, kind: 'service', channel: 'retention', template: 'retention', dueAt: since(draft, key), facts: actual === undefined ? { reason } : { reason, nps: actual as number } },
  ]
}

/** An account that bought, uses what it bought and says so: once, ever. */
const advocacy = (draft: Draft): [string, Wish] | undefined => {
  const { situation, state, now } = draft
  const { conversions } = state.essential
  if (!conversions.length) return
  const { missing, criteria } = readyToAdvocate([{ situation, state, now }], conversions)
  if (missing.length) return
  const figure = (id: CriterionId) => Math.floor(criteria.find(one => one.id === id)!.actual!)
  const topic = { type: 'plan', id: situation.traits.plan ?? '' } as const
  const key = situation.accountId + '/advocacy'
  return [
    key,
    { campaign: 'advocacy', step: 'ready', topic, kind: 'service', channel: 'advocacy', template: 'advocacy', dueAt: since(draft, key), facts: { csat: figure('csat'), nps: figure('nps'), usage: figure('usage'), tenureDays: figure('tenure') } },
  ]
}

/** What the facts now ask to be handed over, by key; a key of a sequence under way that asks for nothing now is here all the same. */
export const wishes = (draft: Draft, { byId, when }: Rules<Campaign>): Map<string, Wish | undefined> => {
  const { situation, state, now } = draft
  const wanted = new Map<string, Wish | undefined>()
  const add = (entry: [string, Wish] | undefined) => entry && wanted.set(...entry)
  for (const enrolment of state.essential.enrolments) {
    const campaign = byId.get(enrolment.campaign)
    if (!campaign || ended(enrolment, !!trialIn(state, enrolment))) continue
    const meets = when?.get(campaign.id)
    const asks = !meets || meets(contextOf(situation, state, now))
    for (const step of campaign.steps) {
      if (!step.mail && !step.case) continue
      const key = keyOf(draft, enrolment, step)
      wanted.set(key, (asks && wishOf(draft, campaign, enrolment, step)) || wanted.get(key))
    }
    if (asks && !enrolment.exit && campaign.steps.some(({ kind }) => kind === 'marketing')) add(retention(draft, enrolment))
  }
  add(advocacy(draft))
  return wanted
}
