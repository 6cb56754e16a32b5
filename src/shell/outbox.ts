import { mayPersuade } from '../core/allowed.js'
import { factsOf } from '../core/facts.js'
import { topicKey } from '../core/topic.js'
import type { Facts } from '../model/message.js'
import type { Handoff, Intent } from '../model/handoff.js'
import type { Input } from '../model/input.js'
import type { Time } from '../model/platform.js'
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

/** A host that has not answered by then is taken to have refused. */
const PATIENCE = 10_000

const within = (work: void | Promise<void>, time: Time): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = time.soon(PATIENCE, () => reject(new Error('no answer within 10 seconds')))
    Promise.resolve(work).then(resolve, reject).finally(stop)
  })

/** Hands leased intents over, bodies written on the way; tells which were accepted. One that cannot be written holds back no other. */
export const handOver = async (
  leased: readonly [string, Intent][],
  { deliver, loadMail, locale, copy, accountName }: Delivery,
  situation: Situation,
  state: State,
  time: Time,
): Promise<{ handoffs: Handoff[]; inputs: Input[]; error?: unknown }> => {
  let handoffs: Handoff[] = []
  let error: unknown
  const write = async (compose: WriteMail, key: string, intent: Intent): Promise<Handoff> => {
    const { action, revision, campaign, step, kind, dueAt, template, topic } = intent
    const facts = factsOf(situation, state, topic, time.now())
    // A fact may be stated to anyone; the offer beside it only to those who may be persuaded.
    if (!mayPersuade(situation, state, topic, time.now())) facts.catalog = { ...facts.catalog, offers: undefined }
    const body = await compose(intent, facts, { locale, copy, accountName, links: situation.catalog.links, timeZone: situation.traits.timeZone })
    return {
      action, key, revision, channel: 'email', campaign, step, kind, dueAt, locale, template, ...body,
      expiresAt: intent.expiresAt, fields: { ...body.fields, topic: topicKey(topic) },
    }
  }
  try {
    const compose = await loadMail()
    const written = await Promise.allSettled(leased.map(([key, intent]) => write(compose, key, intent)))
    const whole = written.flatMap(one => (one.status === 'fulfilled' ? one.value : []))
    for (const one of written) if (one.status === 'rejected') error = one.reason
    if (whole.length) await within(deliver(whole), time)
    handoffs = whole
  } catch (reason) {
    error = reason
  }
  return {
    handoffs, error,
    inputs: leased.map(([key, { revision }]) => ({ type: handoffs.some(one => one.key === key) ? 'accepted' : 'refused', key, revision, at: time.now() })),
  }
}
