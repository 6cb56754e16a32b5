import { acknowledge } from '../core/acknowledge.js'
import { HOUR, MINUTE, ms } from '../core/duration.js'
import { noteLeft } from '../core/handoff.js'
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

/** What became of one revision. */
interface Fate {
  type: 'accepted' | 'refused'
  key: string
  revision: number
  until?: number
  at: number
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
const isHeld = (until: number | undefined, now: number): boolean => until! > now && until! <= now + LONGEST

/** The durable outbox: hand-offs are leased to one tab, written when they leave, and kept until the host has them. */
export const createOutbox = ({ platform, openEndpoint, byId, options, locale, accountName, loadMail, put, wake, emit, report }: OutboxPorts): Outbox => {
  const { time, network } = platform
  const { deliver, copy } = options
  const way = deliver ? toDeliver(deliver) : network && openEndpoint?.(options.endpoint, network, platform, wake)
  if (!way && options.endpoint) report('endpoint', 'options.endpoint is no URL: nothing is handed over.')
  let stopped = false
  let delivering: Promise<unknown> = Promise.resolve()
  let retry = () => {}
  /** What became of each revision here, for the life of the page: a disk may have forgotten it. */
  const fates = new Map<string, Fate>()

  const handOver = async (leased: readonly [string, Intent][], view: View): Promise<void> => {
    const intents = new Map(leased)
    const failed = (error: unknown): void =>
      report('deliver', `Hand-offs were not accepted: ${String(error)}. They are kept and tried again: resolve deliver() once accepted.`)
    /** Tries again what there is no verdict on. */
    const settle = (part: readonly ({ key: string } | Handoff)[], verdictOn: (key: string) => Verdict = () => ({})): void => {
      const refused: string[] = []
      for (const one of part) {
        const { key } = one
        const { revision, tries = 0 } = intents.get(key)!
        const verdict = verdictOn(key)
        const fate: Fate = { type: 'refused', key, revision, at: time.now() }
        if (verdict === 'accepted') {
          fate.type = verdict
          emit({ type: 'handoff', detail: one as Handoff })
        } else if ('refused' in verdict) refused.push(`${key}: ${verdict.refused}`)
        else {
          // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
          const most = Math.min(LONGEST, MINUTE * 2 ** (tries + 1))
          const backoff = verdict.wait ?? MINUTE + (network?.random() ?? 1) * (most - MINUTE)
          // Without a connection nothing was tried, and its return is the time to try.
          const offline = way!.quiet && network?.online() === false
          fate.until = offline ? fate.at : fate.at + Math.min(Math.max(backoff, MINUTE), LONGEST)
        }
        fates.set(key + revision, fate)
        put(fate)
      }
      if (refused.length) report('handoff', `Not handed over again: ${refused.join('; ')}`)
    }

    const whole: Handoff[] = []
    const expired: { key: string }[] = []
    for (const [key, intent] of leased) {
      const { dueAt, expiresAt = dueAt + ms(view.situation.policy.expiry) } = intent
      try {
        if (expiresAt > view.now) {
          const write = await loadMail()
          // Of whoever has left meanwhile nothing is written or sent: the lease ends, and their next page hands it over.
          if (stopped) return
          whole.push(await writeHandoff(key, intent, view, byId, time.now(), write, { locale, copy, accountName }))
        } else expired.push({ key })
      } catch (error) {
        settle([{ key }])
        failed(error)
      }
    }
    settle(expired, () => ({ refused: 'expired' }))
    let reached = true
    for (const part of whole.length && !stopped ? way!.parts(whole) : []) {
      const ending = new AbortController()
      try {
        // A late yes still counts.
        if (reached) await within(way!.send(part, ending.signal).then(verdictOn => settle(part, verdictOn)), time)
      } catch (error) {
        reached = false
        ending.abort()
        if (!way!.quiet) failed(error)
      }
      if (!reached) settle(part)
    }
  }

  return {
    lease(state, now) {
      if (stopped || !way?.able()) return []
      // Nothing is concluded where only another tab's news is looked at, and a mail may have left by then.
      noteLeft(state, now)
      const due = waiting(state).filter(([key, { revision, leasedUntil }]) => {
        if (isHeld(leasedUntil, now)) return false
        const fate = fates.get(key + revision)
        if (!fate || (fate.until && !isHeld(fate.until, now))) return true
        acknowledge({ state }, fate)
        return false
      }).slice(0, BATCH)
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
