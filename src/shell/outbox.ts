import { mayPersuade } from '../core/allowed.js'
import { factsOf } from '../core/facts.js'
import { topicKey } from '../core/topic.js'
import type { Facts } from '../model/message.js'
import type { Handoff, Intent } from '../model/handoff.js'
import type { Input } from '../model/input.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'

/** The lazy part that writes a mail from its intent. */
export type WriteMail = (
  intent: Intent,
  facts: Facts,
  options: { locale: string; links?: Situation['catalog']['links']; accountName?: string; copy?: Record<string, string>; timeZone?: string },
) => Promise<{ subject: string; text: string; html: string; fields: Record<string, unknown> }>

export interface Delivery {
  deliver: (handoffs: Handoff[]) => void | Promise<void>
  loadMail: () => Promise<WriteMail>
  locale: string
  copy?: Record<string, string>
  accountName?: string
}

/** Hands leased intents over, bodies written on the way; tells which were accepted. */
export const handOver = async (
  leased: readonly [string, Intent][],
  { deliver, loadMail, locale, copy, accountName }: Delivery,
  situation: Situation,
  state: State,
  now: () => number,
): Promise<{ handoffs: Handoff[]; inputs: Input[] }> => {
  const reply = (type: 'accepted' | 'refused'): Input[] => leased.map(([key, { revision }]) => ({ type, key, revision, at: now() }))
  try {
    const write = await loadMail()
    const handoffs = await Promise.all(
      leased.map(async ([key, intent]): Promise<Handoff> => {
        const { action, revision, campaign, step, kind, dueAt, template, topic } = intent
        const facts = factsOf(situation, state, topic, now())
        // A fact may be stated to anyone; the offer beside it only to those who may be persuaded.
        if (!mayPersuade(situation, state, topic, now())) facts.catalog = { ...facts.catalog, offers: undefined }
        const body = await write(intent, facts, { locale, copy, accountName, links: situation.catalog.links, timeZone: situation.traits.timeZone })
        return {
          action, key, revision, channel: 'email', campaign, step, kind, dueAt, locale, template, ...body,
          expiresAt: intent.expiresAt, fields: { ...body.fields, topic: topicKey(topic) },
        }
      }),
    )
    await deliver(handoffs)
    return { handoffs, inputs: reply('accepted') }
  } catch {
    return { handoffs: [], inputs: reply('refused') }
  }
}
