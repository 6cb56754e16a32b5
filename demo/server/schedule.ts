import type { Clock } from './clock.js'
import type { Handoffs } from './handoffs.js'
import type { Inbox } from './inbox.js'
import { messageIdOf, type Send } from './mailer.js'

export interface Schedule {
  /** Sends what is due and waits for the next day. Resolves when nothing is left to do now. */
  run(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  handoffs: Handoffs
  inbox: Pick<Inbox, 'has'>
  send: Send
  clock: Clock
}

const FIRST_RETRY = 10_000
const LAST_RETRY = 3_600_000

/**
 * Sends each key once. Before a mail is given to SMTP its Message-ID is on the disk; whatever happens then,
 * the inbox is asked whether it has it, so that a kill in the middle neither doubles nor loses.
 */
export function createSchedule({ handoffs, inbox, send, clock }: Parts): Schedule {
  const failures = new Map<string, { tries: number; until: number }>()
  let last: Promise<void> = Promise.resolve()
  let stopAlarm = (): void => {}
  let closed = false

  const settle = (key: string, messageId: string): boolean => {
    const sent = inbox.has(messageId)
    if (sent) handoffs.finish(key, clock.now())
    else handoffs.giveBack(key)
    return sent
  }
  const fail = (key: string): void => {
    const tries = (failures.get(key)?.tries ?? 0) + 1
    failures.set(key, { tries, until: clock.now() + Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (tries - 1)) })
  }
  const next = () => (closed ? undefined : handoffs.due(clock.now()).find(({ key }) => (failures.get(key)?.until ?? 0) <= clock.now()))

  const sendDue = async (): Promise<void> => {
    for (let handoff = next(); handoff; handoff = next()) {
      const messageId = messageIdOf(handoff)
      if (!handoffs.begin(handoff, messageId)) continue
      // Refused, or accepted and the answer lost: only the inbox knows.
      await send(handoff, messageId, clock.now()).catch(() => {})
      if (closed) return
      if (settle(handoff.key, messageId)) failures.delete(handoff.key)
      else fail(handoff.key)
    }
  }
  const wait = (): void => {
    stopAlarm()
    if (closed) return
    const now = clock.now()
    const again = handoffs.due(now).map(({ key }) => failures.get(key)?.until ?? now)
    const at = Math.min(handoffs.nextAfter(now) ?? Infinity, ...again)
    if (at < Infinity) stopAlarm = clock.alarm(at, () => void run())
  }
  const pass = async (): Promise<void> => {
    if (closed) return
    try {
      await sendDue()
      wait()
    } catch (error) {
      // The disk, most likely: nothing is lost by trying later.
      console.error(error)
      stopAlarm = clock.alarm(clock.now() + FIRST_RETRY, () => void run())
    }
  }
  const run = (): Promise<void> => (last = last.then(pass))

  for (const { key, messageId } of handoffs.begun()) settle(key, messageId)

  return {
    run,
    async close() {
      closed = true
      stopAlarm()
      await last
    },
  }
}
