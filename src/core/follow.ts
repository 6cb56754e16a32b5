import type { Campaign } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Cause } from '../model/state.js'
import type { Draft } from './draft.js'
import { enrol, enrolmentOf } from './enrolment.js'
import { offeredTopic } from './offer.js'
import { owns } from './owned.js'
import type { Rules } from './rules.js'
import { inSession } from './session.js'
import { suited } from './suited.js'

type About = Extract<Campaign['trigger'], { about: unknown }>['about']

/** What a sequence would be about: the first that the account has not got. */
export const topicFor = ({ situation, state, now }: Draft, about: About, campaign: Campaign, props: Record<string, unknown>): Topic | undefined => {
  const found =
    about === 'offer' ? [offeredTopic(situation, state, campaign, now) ?? []].flat()
    : Array.isArray(about) ? suited(situation, about, props)
    : [about]
  return found.find(topic => owns(situation, state, topic, now) !== true)
}

/** What an event named, in the words of the host. */
const NAMES = ['useCase', 'query', 'competitor', 'integration', 'topic', 'resource', 'feature', 'type', 'name', 'product'] as const

export const namedBy = (props: Record<string, unknown>): string | undefined => NAMES.map(name => props[name]).find(value => typeof value === 'string') as string | undefined

/** An action that was refused, or a feature that was asked for, is also the name of its element. */
export const causeOf = (by: string, props: Record<string, unknown>): Cause => ({ by, anchor: (props.anchor ?? props.resource ?? props.feature) as string | undefined, named: namedBy(props) })

/** A fact is stated again to someone who answered it in an earlier session, whatever they thought of the offer. */
const restate = (draft: Draft, campaign: Campaign, topic: Topic, at: number, cause: Cause): void => {
  const { state } = draft
  const known = enrolmentOf(state, campaign.id, topic)
  if (!known || known.exit) {
    state.essential.enrolments.push({ campaign: campaign.id, version: campaign.version, topic, cause, at, triggeredAt: at, steps: {}, round: known && (known.round ?? 0) + 1 })
    return
  }
  const answered = Math.max(...Object.values(known.steps).map(({ answeredAt = 0 }) => answeredAt))
  if (answered > 0 && inSession(state, answered, at)) return
  Object.assign(known, { cause, triggeredAt: at, steps: {}, round: (known.round ?? 0) + 1 })
}

/** Begins the sequences that an event brings about. */
export const follow = (draft: Draft, rules: Rules<Campaign>, name: string, props: Record<string, unknown>, at: number): void => {
  if (draft.situation.consent !== 'granted') return
  for (const campaign of rules.events.get(name) ?? []) {
    const topic = topicFor(draft, campaign.trigger.about, campaign, props)
    if (topic) enrol(draft, campaign, topic, at, undefined, causeOf(name, props))
  }
}

/** A seat was refused: a fact, stated at once. */
export const onRefusedSeat = (draft: Draft, rules: Rules<Campaign>, props: Record<string, unknown>, at: number): void => {
  for (const campaign of rules.signal) {
    const { any, about } = campaign.trigger
    const topic = any?.includes('seat-refused') && topicFor(draft, about, campaign, props)
    if (topic) restate(draft, campaign, topic, at, causeOf('seat-refused', props))
  }
}
