import { advance } from '../core/advance.js'
import { decide } from '../core/decide.js'
import { emptyState } from '../core/empty.js'
import { messageOf } from '../core/facts.js'
import type { Rules } from '../core/rules.js'
import type { Consent } from '../model/account.js'
import type { Reason } from '../model/decision.js'
import type { Input } from '../model/input.js'
import type { Links } from '../model/message.js'
import type { Outcome } from '../model/outcome.js'
import type { Platform, Stop } from '../model/platform.js'
import type { PageSituation, Situation } from '../model/situation.js'
import type { Behaviour, Screen, State } from '../model/state.js'
import { createAlarm } from './alarm.js'
import { commit, type Committed } from './commit.js'
import { createInbox } from './inbox.js'
import { handOver, type Delivery } from './outbox.js'
import type { Presenter } from './presenter.js'

/** What the engine of one subject needs from the page around it. */
export interface EnginePorts {
  platform: Platform
  rules: Rules
  /** Everything but the page and the storage, which the engine asks for itself. */
  situation: () => Omit<Situation, 'page' | 'durable'>
  /** Another tab changed the consent. */
  consented: (consent: Consent) => void
  held: () => boolean
  presenter: Presenter
  /** Loads what is needed to draw; false when it cannot be had. */
  prepare: () => Promise<boolean>
  prepared: () => boolean
  links?: Links
  delivery?: Delivery
  emit: (outcome: Outcome) => void
  /** After every batch, with what is now known. */
  settled: (view: View) => void
  report: (code: string, message: string) => void
}

export interface View {
  state: State
  screen: Screen
  situation: Situation
  now: number
}

export interface Engine {
  put(input: Input): void
  wake(): void
  /** What is known, inputs that still wait included. */
  view(): View
  ready: Promise<void>
  flush(): Promise<void>
  /** Takes everything off the screen at once, writes what waits, and ends. */
  close(): Promise<void>
  key: string
}

/** Passing reasons after which nobody else would wake us. */
const OBSTACLES: readonly Reason[] = ['page-busy', 'host-dialog', 'page-loading']

/** The loop: take what waits, commit it in one transaction, carry the decision out, set the alarm. */
export const createEngine = ({ platform, rules, situation: around, consented, held, presenter, prepare, prepared, links, delivery, emit, settled, report }: EnginePorts): Engine => {
  const { time, storage, tabs, page } = platform
  const { accountId, userId } = around()
  const subject = `${accountId}/${userId}`
  const key = 'subject:' + subject
  const startedAt = time.now()
  let known: { state: State; screen: Screen } = { state: emptyState(startedAt), screen: {} }
  let behaviour: Behaviour | undefined
  let dead: string | undefined
  let running: Promise<void> | undefined
  let again = false
  let closed = false
  let claims = 0
  let isReady = () => {}
  const ready = new Promise<void>(resolve => {
    isReady = resolve
  })
  const waits = new Set<Stop>()

  const situation = (): Situation => {
    const condition: PageSituation = { visible: !closed && page.visible(), held: held(), obstacle: page.obstacle(), tab: tabs.id, dead }
    return { ...around(), page: condition, durable: storage.durable() }
  }

  const view = (): View => {
    const now = time.now()
    const current = situation()
    const waiting = inbox.waiting()
    return { state: waiting.length ? advance(rules, current, known.state, waiting, now).state : known.state, screen: known.screen, situation: current, now }
  }

  /** Whether what waits may change what people see or receive. */
  const pressing = (): boolean => {
    if (inbox.waiting().some(({ type }) => type !== 'event' && type !== 'active')) return true
    const now = time.now()
    const current = situation()
    const next = advance(rules, current, known.state, inbox.waiting(), now)
    return next.outcomes.length > 0 || JSON.stringify(next.state.essential.outbox) !== JSON.stringify(known.state.essential.outbox) || !!decide(rules, current, next.state, known.screen, now).present
  }

  const waitFor = (start: (done: () => void) => Stop): void => {
    const stop = start(() => {
      waits.delete(stop)
      inbox.wake()
    })
    waits.add(stop)
  }

  /** Who blocks us, and how we shall know that they no longer do. */
  const watchBlocks = ({ decision, screen }: Committed): void => {
    for (const stop of waits) stop()
    waits.clear()
    const reasons = decision.skips.map(({ verdict }) => verdict.reason)
    if (reasons.some(reason => OBSTACLES.includes(reason))) waitFor(done => page.whenClear(done))
    const { claim } = screen
    if (!claim || claim.tab === tabs.id || !reasons.includes('other-message')) return
    const abort = new AbortController()
    waits.add(() => abort.abort())
    void tabs.freed(claim.id, abort.signal).then(free => {
      if (abort.signal.aborted || closed) return
      const expired = claim.at + 60_000
      if (free || time.now() >= expired) {
        dead = claim.id
        inbox.wake()
      } else waitFor(done => time.alarm(expired, done))
    })
  }

  const apply = (result: Committed, now: number, letGo: Stop): void => {
    const { state, screen, decision, outcomes, shown, handoffs } = result
    known = { state, screen }
    const { consent } = around()
    behaviour = consent === 'pending' ? state.behaviour : undefined
    for (const outcome of outcomes) emit(outcome)
    const said = state.essential.consent
    if (said && said.value !== consent && said.at >= startedAt) consented(said.value)
    const current = presenter.current()
    if (current && !current.preview && (screen.claim?.id !== current.id || screen.giveWay || !decision.keep)) {
      const { campaign, step, topic, surface, kind } = current
      presenter.withdraw()
      if (!decision.keep) emit({ type: 'withdrawn', detail: { campaign, step, topic, surface, kind, at: now } })
    }
    if (shown) presenter.show(messageOf(rules, situation(), state, shown, screen.claim!.id, now, links), letGo)
    else letGo()
    if (decision.present && !closed && !prepared()) void prepare().then(able => able && inbox.wake())
    watchBlocks(result)
    if (!closed) alarm.set(state, decision.until, now)
    if (handoffs.length && delivery) void deliver(handoffs)
    settled({ ...known, situation: situation(), now })
  }

  const deliver = async (leased: Committed['handoffs']): Promise<void> => {
    const { handoffs, inputs } = await handOver(leased, delivery!, situation(), known.state, time.now)
    for (const handoff of handoffs) emit({ type: 'handoff', detail: handoff })
    for (const input of inputs) inbox.put(input)
    if (!handoffs.length) report('deliver', 'deliver() did not accept the hand-offs. They are kept and tried again.')
  }

  const batch = async (): Promise<void> => {
    const now = time.now()
    // A clock that cannot be read decides nothing; what waits, waits on.
    if (!Number.isFinite(now)) return
    const inputs = inbox.take()
    const current = situation()
    // The lock is asked for before the claim can be seen: whoever finds the claim waits behind it.
    const claim = prepared() && current.page.visible && !presenter.current() ? `${tabs.id}.${++claims}` : undefined
    const letGo = claim ? tabs.hold(claim) : () => {}
    try {
      const result = await commit(storage, { key, subject, rules, situation: current, inputs, now, page: behaviour, claim, delivers: !!delivery && !closed })
      if (result.broken) report('record', 'The stored record could not be read. It was set aside, and marketing stays silent for a while.')
      apply(result, now, letGo)
      if (result.changed) tabs.hint()
    } catch (error) {
      letGo()
      report('commit', String(error))
    }
  }

  const run = (): void => {
    again = true
    running ??= (async () => {
      while (again) {
        again = false
        await batch()
        isReady()
      }
      running = undefined
    })()
  }

  const inbox = createInbox(time, run, pressing)
  const alarm = createAlarm(time, () => inbox.wake())
  const stops: Stop[] = [
    tabs.onHint(() => {
      if (page.visible()) inbox.wake()
    }),
    page.watch(change => {
      if (change === 'active' || change === 'visible') inbox.put({ type: 'active', at: time.now() })
      if (change === 'hidden' || change === 'leave') {
        presenter.withdraw()
        run()
      }
      if (change === 'leave')
        void running?.finally(() => {
          tabs.suspend()
          storage.suspend()
        })
      if (change === 'return') tabs.resume()
      if (change === 'return' || change === 'visible' || change === 'route') inbox.wake()
    }),
  ]
  inbox.put({ type: 'active', at: startedAt })

  const flush = async (): Promise<void> => {
    if (inbox.waiting().length) run()
    while (running) {
      await running
      if (inbox.waiting().length) run()
    }
  }

  return {
    put: inbox.put,
    wake: inbox.wake,
    view,
    ready,
    flush,
    key,
    close() {
      for (const stop of [...stops, ...waits]) stop()
      alarm.off()
      presenter.withdraw()
      closed = true
      const ended = flush()
      inbox.stop()
      return ended
    },
  }
}
