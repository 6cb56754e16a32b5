import { atom, type WritableAtom } from 'nanostores'
import type { Handoff } from '../../src/model/handoff.js'
import type { Mail } from '../server/inbox.js'
import type { Listed } from '../server/handoffs.js'
import { $now, $offset, now } from './clock.js'

export interface Mailbox {
  mails: Mail[]
  /** What is handed to people rather than mailed. */
  cases: Listed[]
}

/** What has really arrived; undefined where no server stands behind the page. */
export const $mailbox: WritableAtom<Mailbox | undefined> = atom()

/** A page on static hosting has no server: then nothing is asked again. */
let absent = false

/** The answer of our own server; undefined where there is none. Rejects when it cannot be reached or refuses. */
async function ask<T>(path: string, body?: unknown): Promise<T | undefined> {
  if (absent) return
  const response = await fetch(`/expansion/${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  absent = !response.headers.get('content-type')?.startsWith('application/json') && [200, 404, 405, 501].includes(response.status)
  if (absent) return
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${path}.`)
  return response.json() as Promise<T>
}

async function look(): Promise<void> {
  const [inbox, kept] = await Promise.all([ask<{ mails: Mail[] }>('inbox'), ask<{ handoffs: Listed[] }>('handoffs')])
  if (inbox && kept) $mailbox.set({ mails: inbox.mails, cases: kept.handoffs.filter(({ channel }) => channel !== 'email') })
}

/** Resolves once the server has written them down: until then the SDK keeps them. */
export async function post(handoffs: Handoff[]): Promise<void> {
  await ask('handoffs', { handoffs })
  void look().catch(() => {})
}

/** Tells the server what time it is here, and sees what has arrived since. */
async function meet(): Promise<void> {
  await ask('clock', { now: now() })
  await look()
}

/** Follows the simulated clock. A server that is away for a while is no trouble: the next round finds it. */
export function keepMailbox(): void {
  const round = (): void => void meet().catch(() => {})
  $offset.listen(round)
  $now.listen(round)
  round()
}

/** Empties the server as well. */
export const emptyMailbox = (): Promise<unknown> => ask('restart', {}).catch(() => {})
