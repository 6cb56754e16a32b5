import type { Button, Campaign } from '../model/campaign.js'
import type { Facts, Links, Message } from '../model/message.js'
import type { Presentation } from '../model/decision.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { Enrolment, State } from '../model/state.js'
import { mayPersuade } from './allowed.js'
import { buttonsOf } from './buttons.js'
import { doneSince } from './done.js'
import { DAY } from './duration.js'
import { enrolmentOf } from './enrolment.js'
import { quietFor, snoozesOf } from './history.js'
import { definition, limitOf } from './meter.js'
import { isBraked, priceObjections } from './objection.js'
import { offerFor } from './offer.js'
import { gained } from './owned.js'
import { currentPlan } from './plan.js'
import type { Rules } from './rules.js'
import { companionOf } from './suited.js'
import { targetOf } from './target.js'
import { topicKey } from './topic.js'
import { trialDays, trialOf, tried } from './trial.js'

const trialFacts = (situation: Situation, state: State, topic: Topic, now: number): Facts['trial'] => {
  const trial = trialOf(state, topic)
  if (trial) return { days: Math.round((trial.endsAt - trial.startedAt) / DAY), startedAt: trial.startedAt, endsAt: trial.endsAt, uses: trial.uses }
  const days = tried(situation, state, topic) ? 0 : trialDays(situation, topic)
  return days ? { days, endsAt: now + days * DAY } : undefined
}

/** What is counted, else what the host said: the seats that are paid for. */
const seatsOf = (situation: Situation, state: State, now: number): Facts['seats'] => {
  for (const { id, model } of situation.catalog.meters ?? []) {
    const meter = model === 'seat' && Object.hasOwn(state.essential.meters, id) && state.essential.meters[id]
    // A period that is over says nothing of who is there now.
    if (meter && !(now >= meter.resetsAt!)) return { used: meter.used, limit: limitOf(situation, state, id) || undefined }
  }
  const { seats } = situation.traits
  return seats ? { limit: seats } : undefined
}

type Speaking = Pick<Campaign, 'id' | 'trigger' | 'sells'>

/** What texts and blocks about a topic are made from; the campaign that speaks chooses the offer, and the sequence tells the cause. */
export const factsOf = (situation: Situation, state: State, topic: Topic, now: number, links?: Links, campaign?: Speaking, enrolment?: Enrolment): Facts => {
  const { catalog } = situation
  const { type, id } = topic
  const plan = currentPlan(situation, state, now)
  const target = targetOf(situation, state, topic, now)
  const named = <T extends { id: string }>(wanted: Topic['type'], all: T[] | undefined): T | undefined => (type === wanted ? all?.find(one => one.id === id) : undefined)
  const sold = named('add-on', catalog.addOns)
  // An add-on of capacity is understood beside what there is of it.
  const counter = type === 'meter' ? id : sold?.meter ?? ''
  const meter = Object.hasOwn(state.essential.meters, counter) ? state.essential.meters[counter] : undefined
  const limit = limitOf(situation, state, counter)
  const counted = definition(situation, counter)
  const product = named('product', catalog.products)
  const trial = trialFacts(situation, state, topic, now)
  return {
    now, currency: catalog.currency, catalog, plan, target, links, product, trial,
    meter: meter && limit
      ? { ...(counted ?? { id: counter, name: counter, enforcement: 'notify' }), used: meter.used, limit, percent: (meter.used * 100) / limit, resetsAt: meter.resetsAt }
      : undefined,
    feature: named('feature', catalog.features),
    gained: target && gained(catalog, plan, target),
    addOn: sold ?? catalog.addOns?.find(one => type === 'meter' && one.id === counted?.addOn),
    bundle: named('bundle', catalog.bundles),
    seats: seatsOf(situation, state, now),
    // A fact may be stated to anyone; the offer beside it only to those who may be persuaded.
    offer: campaign && mayPersuade(situation, state, topic, now) ? offerFor(situation, state, campaign, topic, now) : undefined,
    cause: enrolment?.cause,
    current: companionOf(situation, product),
    // Where nothing of behaviour is kept, nothing counted means nothing.
    done: trial?.startedAt === undefined || situation.consent !== 'granted' ? undefined : doneSince(state, trial.startedAt, product),
    sells: campaign && (campaign.sells ?? 'upsell'),
    scale: type === 'question' ? (id === 'csat' ? [1, 5] : [0, 10]) : undefined,
  }
}

/** Closing without choosing is the mildest refusal that the message offers; a blocking modal cannot be closed so. */
const closing = ({ buttons, surface }: Presentation): Message['closes'] =>
  surface === 'blocking-modal' ? undefined : (['snoozed', 'declined'] as const).find(answer => buttons.some(button => button.answer === answer)) ?? 'dismissed'

/** What answers to objections may need, whatever the step's own buttons. */
const ANSWERS: Button[] = [{ label: 'startTrial', handler: 'startTrial' }, { label: 'bookDemo', handler: 'bookDemo' }, { label: 'contactSales', handler: 'contactSales' }]

/** Everything needed to draw a presentation, as data. */
export const messageOf = (rules: Rules<Campaign>, situation: Situation, state: State, presentation: Presentation, id: string, now: number, links?: Links): Message => {
  const { topic, kind, buttons, blocks } = presentation
  const campaign = rules.byId.get(presentation.campaign)
  const facts = factsOf(situation, state, topic, now, links, campaign, enrolmentOf(state, presentation.campaign, topic))
  const { offer } = facts
  // Shown is what begins a deadline: a message without the block must not give the offer away.
  if (!blocks.includes('offer')) delete facts.offer
  const key = topicKey(topic)
  const snoozes = snoozesOf(state, key)
  const days = (braked: boolean) => Math.round(quietFor(situation.policy, 'snoozed', snoozes, braked) / DAY)
  const braked = isBraked(state, key)
  return {
    ...presentation, id, preview: false, facts,
    closes: closing(presentation),
    later: buttons.some(({ answer }) => answer === 'snoozed')
      ? { days: days(braked), long: braked || snoozes + 1 >= situation.policy.maxSnoozes, braked: priceObjections(state, key) === 1 ? days(true) : undefined }
      : undefined,
    answers: kind === 'marketing' ? buttonsOf(situation, state, { buttons: ANSWERS }, topic, now) : undefined,
    lock: facts.offer ?? (offer && Object.hasOwn(state.essential.offers ?? {}, offer.id) ? offer : undefined),
  }
}
