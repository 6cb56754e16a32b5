import { computed, type ReadableAtom, type WritableAtom } from 'nanostores'
import type { Channel, Handoff } from '../../src/model/handoff.js'
import type { Status } from '../server/handoffs.js'
import { $now, now } from './clock.js'
import { $mailbox } from './mailbox.js'
import { stored } from './stored.js'

/** A hand-off as the panel lists it. */
export interface Handed {
  key: string
  revision: number
  channel: Channel
  kind: Handoff['kind']
  dueAt: number
  title: string
  status: Status
  /** The body itself, or where it is served. */
  html?: string
  src?: string
}

/** Without a server, the latest revision of each key. */
const $delivered: WritableAtom<Handoff[]> = stored('demo:inbox', [])

const LONGEST = 60

/** Takes the hand-offs of the SDK where there is no server to post them to (option `deliver`). */
export function deliver(handoffs: Handoff[]): void {
  $now.set(now())
  const byKey = new Map($delivered.get().map((handoff) => [handoff.key, handoff]))
  for (const handoff of handoffs) {
    const known = byKey.get(handoff.key)
    if (known && known.revision >= handoff.revision) continue
    // A cancellation may come without its body; the mail stays readable.
    byKey.set(handoff.key, handoff.action === 'cancel' && known ? { ...known, ...handoff, subject: known.subject, html: known.html, text: known.text } : handoff)
  }
  $delivered.set([...byKey.values()].sort((a, b) => a.dueAt - b.dueAt).slice(-LONGEST))
}

const statusOf = ({ action, dueAt, channel }: Handoff, now: number): Status =>
  action === 'cancel' ? 'cancelled' : channel !== 'email' ? 'listed' : dueAt <= now ? 'sent' : 'scheduled'

/** What the SDK has handed over: as the server keeps it, else as this page does. */
export const $handoffs: ReadableAtom<Handed[]> = computed([$mailbox, $delivered, $now], (mailbox, delivered, now): Handed[] =>
  mailbox
    ? mailbox.handoffs.map(({ subject, template, ...more }) => ({ ...more, title: subject || template, src: `/expansion/handoffs/${encodeURIComponent(more.key)}.html` }))
    : delivered.map((handoff) => ({ ...handoff, title: handoff.subject || handoff.template, status: statusOf(handoff, now) })),
)
