import { atom, type WritableAtom } from 'nanostores'
import type { Mail } from '../server/inbox.js'
import type { Listed } from '../server/handoffs.js'
import { expansion } from '../sdk.js'
import { $now, $offset, now } from './clock.js'
import { ask, post } from './server.js'

export interface Mailbox {
  /** What has really arrived. */
  mails: Mail[]
  /** All that was handed over. */
  handoffs: Listed[]
}

/** Undefined where no server stands behind the page. */
export const $mailbox: WritableAtom<Mailbox | undefined> = atom()

/** Tells the server what time it is here, and sees what has arrived since. */
async function meet(): Promise<void> {
  await post('clock', { now: now() })
  const [inbox, kept] = await Promise.all([ask<{ mails: Mail[] }>('inbox'), ask<{ handoffs: Listed[] }>('handoffs')])
  $mailbox.set({ mails: inbox.json.mails, handoffs: kept.json.handoffs })
}

/** Follows the simulated clock and what is handed over. A server that is away for a while is no trouble: the next round finds it. */
export function keepMailbox(): void {
  const round = (): void => void meet().catch(() => {})
  $offset.listen(round)
  $now.listen(round)
  expansion.on('handoff', round)
  round()
}

/** Empties the server as well. */
export const emptyMailbox = (): Promise<unknown> => ($mailbox.get() ? post('restart', {}).catch(() => {}) : Promise.resolve())
