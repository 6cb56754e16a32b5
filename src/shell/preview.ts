import { presentationOf } from '../core/decide.js'
import { DAY, ms } from '../core/duration.js'
import { messageOf } from '../core/facts.js'
import { owns } from '../core/owned.js'
import { currentPlan, nextPlan } from '../core/plan.js'
import type { Rules } from '../core/rules.js'
import { toTopic } from '../core/topic.js'
import { trialDays, trialOf } from '../core/trial.js'
import { varied } from '../core/varied.js'
import type { Campaign, Step } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Links, Message } from '../model/message.js'
import type { Cause, Enrolment, State } from '../model/state.js'
import type { View } from './speech.js'

/** What a campaign may be about: a topic, or any of some types. */
const aboutOf = ({ trigger }: Campaign, { situation: { catalog } }: View): Topic | readonly Topic['type'][] =>
  trigger.on === 'usage' ? ['meter']
  : trigger.on === 'views' ? ['feature']
  : trigger.on === 'score' ? ['plan']
  : trigger.about !== 'offer' ? trigger.about
  : (toTopic(catalog.offers?.find(({ audience }) => audience)?.topic) ?? ['plan'])

/** The catalogue's first entry that the account has not got; of plans, the next one. */
const topicFor = (campaign: Campaign, view: View): Topic => {
  const { state, situation, now } = view
  const { catalog } = situation
  const about = aboutOf(campaign, view)
  if ('type' in about) return about
  const entries: { [type in Topic['type']]?: readonly { id: string }[] } = { meter: catalog.meters, feature: catalog.features, plan: catalog.plans, product: catalog.products, 'add-on': catalog.addOns, bundle: catalog.bundles, seats: [{ id: 'seats' }] }
  const plan = currentPlan(situation, state, now)
  const next = plan && nextPlan(catalog, plan, [], [])
  const all = about.flatMap(type => (type === 'plan' && next ? [next] : (entries[type] ?? [])).map(({ id }): Topic => ({ type, id })))
  return all.find(topic => topic.type === 'meter' || owns(situation, state, topic, now) !== true) ?? all.at(-1) ?? { type: about[0]!, id: '' }
}

/** What would have brought it about, in the catalogue's own words: what changes nothing of the step, unless it was asked for. */
const causeFor = ({ trigger }: Campaign, { variants = {} }: Step, { id }: Topic, { situation: { catalog } }: View, by: string | undefined): Cause | undefined => {
  const all: readonly string[] = trigger.on === 'event' ? trigger.events : (trigger.on === 'signal' && (trigger.any ?? trigger.all)) || []
  const cause = by ?? all.find(one => !Object.hasOwn(variants, one)) ?? all[0]
  const product = catalog.products?.find(one => one.id === id)
  const { solves } = catalog.addOns?.find(one => one.id === id) ?? {}
  const words = cause === 'integration_added' || cause === 'competitor_viewed' ? product?.replaces : cause === 'product_searched' ? product?.searches : (solves ?? product?.useCases)
  return cause ? { by: cause, named: words?.[0] } : undefined
}

/** Figures of its own where the account has none: usage at the step's level, a trial on its day, a few seats. */
const withFigures = (state: State, view: View, { due }: Step, topic: Topic): View => {
  const { situation, now } = view
  const { meters, trials } = state.essential
  const { type, id } = topic
  if (type === 'meter') {
    const { limit = 100, ...known } = meters[id] ?? { period: '', at: now }
    const percent = 'level' in due ? due.level : 80
    meters[id] = { ...known, limit, used: (limit * percent) / 100 }
  }
  if ('from' in due && due.from.startsWith('trial') && !trialOf(state, topic)) {
    const length = (trialDays(situation, topic) || 14) * DAY
    const startedAt = now - (due.from === 'trial-end' ? length + ms(due.plus) : Math.max(ms(due.plus), ms(due.after ?? '0d')))
    trials[`${type}:${id}`] = { startedAt, endsAt: startedAt + length }
  }
  return { ...view, state, situation: type === 'seats' ? { ...situation, traits: { seats: 5, ...situation.traits } } : situation }
}

/** A step as it would be drawn. */
export const previewOf = (rules: Rules<Campaign>, given: View, campaignId: string, stepId: string, links: Links | undefined, overrides: Partial<Message> | undefined): Message | undefined => {
  const campaign = rules.byId.get(campaignId)
  const step = campaign?.steps.find(({ id, surface }) => id === stepId && surface)
  if (!campaign || !step) return
  const state = structuredClone(given.state)
  const { enrolments } = state.essential
  const known = enrolments.findLast(one => one.campaign === campaignId)
  const topic = overrides?.topic ?? known?.topic ?? topicFor(campaign, given)
  const { situation, now, screen } = withFigures(state, given, step, topic)
  const cause = (!overrides?.variant && known?.cause) || causeFor(campaign, step, topic, given, overrides?.variant)
  const enrolment: Enrolment = { campaign: campaignId, version: campaign.version, topic, cause, at: now, triggeredAt: now, steps: {} }
  enrolments.push(enrolment)
  const presentation = presentationOf({ campaign, step: varied(step, enrolment), topic, enrolment, turn: { step }, situation, state, screen, now })
  return { ...messageOf(rules, situation, state, presentation, 'preview', now, links), ...overrides, ghost: undefined, preview: true }
}
