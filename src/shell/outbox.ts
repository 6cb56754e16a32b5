import { HOUR, MINUTE, ms } from '../core/duration.js'
import type { Rules } from '../core/rules.js'
import { isWaiting } from '../core/waiting.js'
import type { Campaign } from '../model/campaign.js'
import type { Handoff, Intent } from '../model/handoff.js'
import type { Input } from '../model/input.js'
import type { Options } from '../model/options.js'
import type { Outcome } from '../model/outcome.js'
import type { Platform, Time } from '../model/platform.js'
import type { State } from '../model/state.js'
import type { openEndpoint } from './endpoint.js'
import type { View } from './speech.js'
import { toDeliver, type Verdict } from './way.js'
import { writeHandoff, type WriteMail } from './write-handoff.js'

export interface OutboxPorts {
  platform: Platform
  byId: Rules<Campaign>['byId']
  options: Options
  locale: string
  accountName?: string
  loadMail: () => Promise<WriteMail>
  /** There when the host gave an endpoint. */
  openEndpoint?: typeof openEndpoint
  put: (input: Input) => void
  wake: () => void
  emit: (outcome: Outcome) => void
  report: (code: string, message: string) => void
}

export interface Outbox {
  /** Inside the transaction: takes what may leave now for this tab, on the state given. */
  lease(state: State, now: number): [string, Intent][]
  /** Hands over what was leased, and wakes us when something may be tried again. */
  carryOut(view: View, leased: readonly [string, Intent][]): void
  /** Hand-offs under way. */
  settled(): Promise<unknown>
  stop(): void
}

/** A host that has not answered by then is taken to have refused. */
const PATIENCE = 10_000

/** Another tab may try a hand-off that was not acknowledged after this. */
const LEASE = 30_000

/** Hand-offs in one lease. */
const BATCH = 20

/** The longest wait between two tries. */
const LONGEST = 6 * HOUR

const within = (work: Promise<void>, time: Time): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = time.soon(PATIENCE, () => reject(new Error('no answer within 10 seconds')))
    work.then(resolve, reject).finally(stop)
  })

/** What has not come to its end, the most urgent first. */
const waiting = ({ essential: { outbox } }: State): [string, Intent][] =>
  Object.entries(outbox)
    .filter(([, intent]) => isWaiting(intent))
    .sort(([, a], [, b]) => a.dueAt - b.dueAt)

/** Nobody waits for so long: the clock was set back meanwhile. */
const isHeld = ({ leasedUntil }: Intent, now: number): boolean => leasedUntil! > now && leasedUntil! <= now + LONGEST

/** The durable outbox: hand-offs are leased to one tab, written when they leave, and kept until the host has them. */
export const createOutbox = ({ platform, openEndpoint, byId, options, locale, accountName, loadMail, put, wake, emit, report }: OutboxPorts): Outbox => {
  const { time, network } = platform
  const { deliver, copy } = options
  const way = deliver ? toDeliver(deliver) : network && openEndpoint?.(options.endpoint, network, platform, wake)
  if (!way && options.endpoint) report('endpoint', 'options.endpoint must be a URL, or an object whose url is one; nothing is handed over.')
  let stopped = false
  let delivering: Promise<unknown> = Promise.resolve()
  let retry = () => {}

  const again = (key: string, { revision, tries = 0 }: Intent, wait?: number): void => {
    const at = time.now()
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    const most = Math.min(LONGEST, MINUTE * 2 ** (tries + 1))
    const backoff = wait ?? MINUTE + (network?.random() ?? 1) * (most - MINUTE)
    // Without a connection nothing was tried, and its return is the time to try.
    const offline = way!.quiet && network?.online() === false
    put({ type: 'refused', key, revision, until: offline ? at : at + Math.min(Math.max(backoff, MINUTE), LONGEST), at })
  }

  const handOver = async (leased: readonly [string, Intent][], view: View): Promise<void> => {
    const intents = new Map(leased)
    const drop = (key: string, why: string): string => {
      put({ type: 'refused', key, revision: intents.get(key)!.revision, at: time.now() })
      return `${key}: ${why}`
    }
    const failed = (error: unknown): void =>
      report('deliver', `Hand-offs were not accepted: ${String(error)}. They are kept and tried again; resolve deliver() once they are.`)
    const over = (messages: string[]): void => {
      if (messages.length) report('handoff', `Not handed over again: ${messages.join('; ')}`)
    }
    const settle = (part: readonly Handoff[], verdictOn: (key: string) => Verdict): void => {
      const refused: string[] = []
      for (const handoff of part) {
        const { key, revision } = handoff
        const verdict = verdictOn(key)
        if (verdict === 'accepted') {
          put({ type: 'accepted', key, revision, at: time.now() })
          emit({ type: 'handoff', detail: handoff })
        } else if ('refused' in verdict) refused.push(drop(key, verdict.refused))
        else again(key, intents.get(key)!, verdict.wait)
      }
      over(refused)
    }
    const send = async (part: Handoff[]): Promise<boolean> => {
      const ending = new AbortController()
      try {
        // A late yes still counts.
        await within(way!.send(part, ending.signal).then(verdictOn => settle(part, verdictOn)), time)
        return true
      } catch (error) {
        ending.abort()
        for (const { key } of part) again(key, intents.get(key)!)
        if (!way!.quiet) failed(error)
        return false
      }
    }

    const end = ({ dueAt, expiresAt = dueAt + ms(view.situation.policy.expiry) }: Intent) => expiresAt
    const current = leased.filter(([, intent]) => end(intent) > view.now)
    over(leased.flatMap(([key, intent]) => (end(intent) > view.now ? [] : drop(key, 'expired'))))
    const written = await Promise.allSettled(
      current.map(async ([key, intent]) => writeHandoff(key, intent, view, byId, time.now(), await loadMail(), { locale, copy, accountName })),
    )
    const whole: Handoff[] = []
    // The arrays of a page with Prototype have another `entries()`.
    for (const at of written.keys()) {
      const one = written[at]!
      if (one.status === 'fulfilled') whole.push(one.value)
      else {
        again(...current[at]!)
        failed(one.reason)
      }
    }
    let reached = true
    for (const part of whole.length ? way!.parts(whole) : []) {
      if (reached) reached = await send(part)
      else for (const { key } of part) again(key, intents.get(key)!)
    }
  }

  return {
    lease(state, now) {
      if (stopped || !way?.able()) return []
      const due = waiting(state).filter(([, intent]) => !isHeld(intent, now)).slice(0, BATCH)
      for (const [, intent] of due) intent.leasedUntil = now + LEASE
      return due
    },
    carryOut(view, leased) {
      if (stopped) return
      retry()
      const retryAt = Math.min(...waiting(view.state).map(([, { leasedUntil }]) => leasedUntil ?? Infinity))
      if (way?.able() && retryAt < Infinity) retry = time.alarm(retryAt, wake)
      if (leased.length) delivering = Promise.all([delivering, handOver(leased, view).catch(error => report('deliver', String(error)))])
    },
    settled: () => delivering,
    stop() {
      stopped = true
      retry()
      way?.stop()
    },
  }
}
