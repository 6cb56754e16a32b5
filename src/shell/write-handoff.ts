import { mayPersuade } from '../core/allowed.js'
import { enrolmentOf } from '../core/enrolment.js'
import { factsOf } from '../core/facts.js'
import { promisedIn } from '../core/offer.js'
import type { Rules } from '../core/rules.js'
import { topicKey } from '../core/topic.js'
import type { Campaign } from '../model/campaign.js'
import type { Handoff, Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Situation } from '../model/situation.js'
import type { View } from './speech.js'

interface MailOptions {
  locale: string
  links?: Situation['catalog']['links']
  accountName?: string
  copy?: Record<string, string>
  timeZone?: string
}

/** The lazy part that writes a mail from its intent. */
export type WriteMail = (intent: Intent, facts: Facts, options: MailOptions) => Promise<{ subject: string; text: string; html: string; fields: Record<string, unknown> }>

/** A hand-off in full, from what is known when it leaves. */
export const writeHandoff = async (
  key: string, intent: Intent, { situation, state }: View, byId: Rules<Campaign>['byId'], now: number, compose: WriteMail, options: MailOptions,
): Promise<Handoff> => {
  const { action, revision, campaign, step, kind, dueAt, expiresAt, template, topic, channel = 'email' } = intent
  const facts = factsOf(situation, state, topic, now, undefined, byId.get(campaign), enrolmentOf(state, campaign, topic))
  // A fact may be stated to anyone; the offer beside it only to those who may be persuaded, and only if its deadline was reckoned with.
  facts.catalog = { ...facts.catalog, offers: mayPersuade(situation, state, topic, now) ? promisedIn(intent, facts.catalog) : undefined }
  const body = await compose(intent, facts, { ...options, links: situation.catalog.links, timeZone: situation.traits.timeZone })
  return { action, key, revision, channel, campaign, step, kind, dueAt, expiresAt, locale: options.locale, template, ...body, fields: { ...body.fields, topic: topicKey(topic) } }
}
