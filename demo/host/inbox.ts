import type { WritableAtom } from 'nanostores'
import type { Handoff } from '../../src/model/handoff.js'
import { $now, now } from './clock.js'
import { post } from './mailbox.js'
import { stored } from './stored.js'

/** The latest revision of each key, newest first: what the page was given. */
export const $inbox: WritableAtom<Handoff[]> = stored('demo:inbox', [])

const LONGEST = 60

/** Takes the hand-offs of the SDK (option `deliver`): shows them, and gives them to the server, where there is one. */
export function deliver(handoffs: Handoff[]): Promise<void> {
  show(handoffs)
  return post(handoffs)
}

function show(handoffs: Handoff[]): void {
  $now.set(now())
  const byKey = new Map($inbox.get().map((handoff) => [handoff.key, handoff]))
  for (const handoff of handoffs) {
    const known = byKey.get(handoff.key)
    if (known && known.revision >= handoff.revision) continue
    // A cancellation may come without its body; the mail stays readable.
    byKey.set(handoff.key, handoff.action === 'cancel' && known ? { ...known, ...handoff, subject: known.subject, html: known.html, text: known.text } : handoff)
  }
  $inbox.set([...byKey.values()].sort((a, b) => a.dueAt - b.dueAt).slice(-LONGEST))
}

export type MailStatus = 'cancelled' | 'sent' | 'scheduled'

export const statusOf = ({ action, dueAt }: Handoff, now: number): MailStatus =>
  action === 'cancel' ? 'cancelled' : dueAt <= now ? 'sent' : 'scheduled'
