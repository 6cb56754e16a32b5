import { atom, type ReadableAtom } from 'nanostores'
import { checkEvent, type Problem } from '../core/event.js'
import { explain } from '../core/explain.js'
import { access } from '../core/meter.js'
import type { Rules } from '../core/rules.js'
import { toTopic, topicKey } from '../core/topic.js'
import { trialStatus, type TrialStatus } from '../core/trial.js'
import type { Consent, Entitlements, Subject, Traits } from '../model/account.js'
import type { ButtonLabel } from '../model/campaign.js'
import type { Access, Explanation } from '../model/decision.js'
import type { Events, TopicKey, TopicLike } from '../model/event.js'
import type { Input } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Options } from '../model/options.js'
import type { Outcomes, OutcomeType } from '../model/outcome.js'
import type { Platform, Stop } from '../model/platform.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import type { LoadUi, Ui } from '../model/ui.js'
import { createEngine, type Engine, type View } from './engine.js'
import { createListeners } from './listeners.js'
import { opportunitiesOf, type Opportunity } from './opportunities.js'
import type { WriteMail } from './outbox.js'
import { createPresenter } from './presenter.js'
import { previewOf } from './preview.js'
import { readCatalog, readPolicy, readSubject, readTraits } from './settings.js'
import { createStatus } from './status.js'

/** What the host holds. Every method can be called at any time, with anything, and none throws. */
export interface Expansion {
  /** Resolves once the state is read, or known to be unavailable. Never rejects. */
  ready: Promise<void>
  /**
   * Records a fact. Returns at once; what follows from it happens in a later task.
   * @example expansion.track('quota_updated', { meter: 'emails', used: 8000, limit: 10000 })
   */
  track<E extends keyof Events>(event: E, ...props: {} extends Events[E] ? [Events[E]?] : [Events[E]]): void
  track(event: string & {}, props?: object): void
  /** Changes the user or the account; `null` on logout. What the other was being shown leaves the screen at once. */
  identify(subject: Subject | null): void
  /** Adds to what is known of the account. Kept in memory only. */
  setTraits(traits: Traits): void
  /** What the account has, when the plan does not say it all. `'unknown'` shows no upsell. */
  setEntitlements(entitlements: Entitlements): void
  /** Withdrawal erases behaviour and takes marketing off the screen, in every tab. */
  setConsent(consent: Consent): void
  /**
   * Whether the host may write now. Synchronous; whatever is not known allows. A nudge, not access control.
   * @example if (!expansion.check('emails', { requested: 500 }).allowed) expansion.reportBlockedWrite('emails')
   */
  check(meter: string, options?: { requested?: number }): Access
  /** The host refused a write: the blocking modal may come back, at most once a minute. */
  reportBlockedWrite(meter: string): void
  /** The trial of a topic, such as `'feature:automations'`. */
  trial(topic: TopicLike): TrialStatus
  /** For every campaign, each rule with what it found and needed. Reasons are codes. */
  explain(campaignId?: string): Explanation[]
  /** Draws a step with what is known; answers are not recorded. Resolves to whether it could be drawn. */
  preview(campaignId: string, stepId: string, overrides?: Partial<Message>): Promise<boolean>
  /** No new message until the returned function is called. Nothing is lost meanwhile. */
  hold(): Stop
  /** Observes; returns the stopper. What a listener throws stays with it. */
  on<T extends OutcomeType>(type: T, listener: (outcome: Outcomes[T]) => void): Stop
  /** What is on the screen, as data. */
  $message: ReadableAtom<Message | undefined>
  /** What `check()` answers, by meter. */
  $meters: ReadableAtom<Record<string, Access>>
  /** What the account may be ready for. */
  $opportunities: ReadableAtom<Opportunity[]>
  /** Everything stored for this subject. */
  exportData(): Promise<State | undefined>
  /** Erases everything; resolves to true once that was verified. Nothing is recorded until the next `identify`. */
  forget(): Promise<boolean>
  /** A route change, where the browser does not tell. */
  page(url?: string): void
  /** A person's lasting choice not to hear of a topic. */
  mute(topic: TopicLike): void
  unmute(topic: TopicLike): void
  mutes(): TopicKey[]
  /** Answers the current message, for hosts that draw it themselves. */
  act(button: ButtonLabel): Promise<'done' | 'failed' | 'late'>
  /** Resolves once what was tracked so far is stored. */
  flush(): Promise<void>
  /** Leaves no node, listener, timer, channel or style behind. */
  destroy(): void
}

/** What the entries bring in: the world, the data, and the parts that load when needed. */
export interface Parts {
  platform: Platform
  rules: (options: Options) => Promise<Rules> | Rules
  loadUi: LoadUi
  loadMail: () => Promise<WriteMail>
  /** BCP 47, where the host gives none. */
  language: () => string
}

export const createInstance = (options: Options, { platform, rules, loadUi, loadMail, language }: Parts): Expansion => {
  const { time, page, storage } = platform
  const handlers = options.handlers ?? {}
  const locale = options.locale ?? language()
  const listeners = createListeners((type, error) => report('listener', `on('${type}') threw: ${String(error)}`))
  const report = (code: string, message: string): void => {
    page.report(code, message)
    listeners.emit({ type: 'error', detail: { code, message, at: time.now() } })
  }
  const complain = ({ path, value, fix }: Problem): void => report('value', `${path} is ${show(value)}; ${fix}.`)
  /** Nothing of ours reaches the host. */
  const safe = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      report('internal', String(error))
      return otherwise
    }
  }

  const catalog = readCatalog(options.catalog, complain)
  const policy = readPolicy(options.policy, complain)
  const $message = atom<Message | undefined>()
  const $meters = atom<Record<string, Access>>({})
  const $opportunities = atom<Opportunity[]>([])
  const holds = new Set<object>()
  let consent: Consent = options.consent ?? 'pending'
  let entitlements: Entitlements | undefined
  let subject: Subject | undefined
  let traits: Traits = {}
  let engine: Engine | undefined
  let ready = false
  let destroyed = options.enabled === false
  let ui: Ui | undefined
  let loading: Promise<boolean> | undefined
  let failures = 0

  const prepare = (): Promise<boolean> =>
    (loading ??= loadUi({ locale, copy: options.copy, theme: options.theme, nonce: options.nonce, container: options.container }).then(
      loaded => {
        if (destroyed) loaded.destroy()
        else ui = loaded
        return !destroyed
      },
      error => {
        if (++failures < 2) loading = undefined
        report('load', `The interface could not be loaded: ${String(error)}`)
        return failures < 2 && !destroyed && prepare()
      },
    ))

  const presenter = createPresenter({
    ui: () => ui, headless: options.ui === false, handlers, time, report,
    put: input => engine?.put(input),
    changed: message => $message.set(message),
    shown: ({ campaign, step, topic, surface, kind, shownAt }) => listeners.emit({ type: 'shown', detail: { campaign, step, topic, surface, kind, at: shownAt } }),
  })
  const status = createStatus({
    ui: () => ui, headless: options.ui === false, prepare, links: options.links, $meters,
    emit: listeners.emit, presenter, rules: () => compiled!, reopen: meter => put({ type: 'blocked-write', meter, asked: true, at: time.now() }),
  })

  const situation = (): Omit<Situation, 'page' | 'durable'> => ({
    accountId: subject!.accountId, userId: subject!.userId, roles: subject!.roles ?? [], traits, entitlements, consent, catalog, policy,
    handlers: Object.keys(handlers).filter(name => typeof handlers[name as keyof typeof handlers] === 'function') as Situation['handlers'],
  })
  const settled = (view: View): void => {
    ready = true
    if (options.debug) console.debug('[expansion]', explain(compiled!, view.situation, view.state, view.screen, view.now))
    status.update(view)
    $opportunities.set(opportunitiesOf(compiled!, view))
  }

  let compiled: Rules | undefined
  const start = (): Promise<void> => {
    if (destroyed || !subject || !compiled) return Promise.resolve()
    engine = createEngine({
      platform, rules: compiled, situation, presenter, prepare, links: options.links, emit: listeners.emit, settled, report,
      held: () => holds.size > 0,
      prepared: () => !!ui || options.ui === false,
      consented(value) {
        consent = value
        engine?.wake()
      },
      delivery: options.deliver && { deliver: options.deliver, loadMail, locale, copy: options.copy, accountName: subject.accountName },
    })
    for (const input of early.splice(0)) engine.put(input)
    return engine.ready
  }
  const early: Input[] = []
  const put = (input: Input): void => {
    if (engine) engine.put(input)
    else if (subject && !destroyed) early.push(input)
  }
  const leave = (): Promise<void> => {
    const ended = engine?.close()
    engine = undefined
    early.length = 0
    ready = false
    status.clear()
    return ended ?? Promise.resolve()
  }
  const become = (given: Subject | null | undefined): void => {
    subject = readSubject(given, complain)
    traits = readTraits(subject?.traits, catalog, Date.parse, complain)
    entitlements = undefined
    if (subject) know()
  }
  const know = (): void => {
    if (traits.plan || traits.seats) put({ type: 'traits', plan: traits.plan, seats: traits.seats, at: time.now() })
  }

  const setTraits = (given: Traits): void => safe(() => {
    if (!subject) return
    traits = { ...traits, ...readTraits(given, catalog, Date.parse, complain) }
    know()
    engine?.wake()
  }, undefined)

  if (!destroyed) {
    if (options.consent === undefined) report('consent', "options.consent is missing; give 'granted', 'pending' or 'denied'. Until then it is 'pending' and nothing persuasive is shown.")
    become(options.subject)
  }
  const begun = Promise.resolve(rules(options)).then(
    found => {
      compiled = found
      return start()
    },
    error => report('campaigns', `options.campaigns could not be had: ${String(error)}`),
  )

  return {
    ready: begun,
    $message, $meters, $opportunities,
    track(event: string, props?: object) {
      if (destroyed || !subject) return
      safe(() => {
        const checked = checkEvent(event, props, Date.parse)
        if ('problem' in checked) return complain(checked.problem)
        put({ type: 'event', name: event, props: checked.props, at: time.now() })
        if (event === 'converted' && checked.props.plan) setTraits({ plan: checked.props.plan as string })
      }, undefined)
    },
    identify: given => safe(() => {
      if (destroyed) return
      void leave()
      become(given)
      void start()
    }, undefined),
    setTraits,
    setEntitlements: given => safe(() => {
      entitlements = given
      engine?.wake()
    }, undefined),
    setConsent: given => safe(() => {
      if (!['granted', 'pending', 'denied'].includes(given)) return complain({ path: 'consent', value: given, fix: "give 'granted', 'pending' or 'denied'" })
      consent = given
      put({ type: 'consent', value: given, at: time.now() })
    }, undefined),
    check: (meter, given) => safe(() => {
      const unknown: Access = { allowed: true, mode: 'full', reason: 'unknown', waysOut: [] }
      if (!engine || !ready) return unknown
      const { state, situation: current, now } = engine.view()
      const requested = given?.requested
      return access(current, state, meter, typeof requested === 'number' && requested >= 0 ? requested : 1, now)
    }, { allowed: true, mode: 'full', reason: 'unknown', waysOut: [] }),
    reportBlockedWrite: meter => put({ type: 'blocked-write', meter: String(meter), at: time.now() }),
    trial: given => safe(() => {
      const topic = toTopic(given)
      return topic && engine ? trialStatus(engine.view().state, topic, time.now()) : { status: 'none', used: false }
    }, { status: 'none', used: false }),
    explain: only => safe(() => {
      if (!engine) return []
      const { state, screen, situation: current, now } = engine.view()
      return explain(compiled!, current, state, screen, now, only)
    }, []),
    preview: (campaign, step, overrides) => prepare().then(
      able => safe(() => {
        const message = able && engine ? previewOf(compiled!, engine.view(), campaign, step, options.links, overrides) : undefined
        if (message) presenter.preview(message)
        return !!message
      }, false),
    ),
    hold() {
      const one = {}
      holds.add(one)
      return () => {
        if (holds.delete(one) && !holds.size) engine?.wake()
      }
    },
    on: listeners.on,
    exportData: async () => {
      await engine?.flush()
      return engine && structuredClone(engine.view().state)
    },
    async forget() {
      const key = engine?.key
      await leave()
      subject = undefined
      const erased = key ? await storage.erase([key, 'screen', 'quarantine']) : true
      platform.tabs.hint()
      return erased
    },
    page: () => engine?.wake(),
    mute: given => mute(given, true),
    unmute: given => mute(given, false),
    mutes: () => safe(() => [...(engine?.view().state.essential.mutes ?? [])], []),
    act: label => {
      const button = presenter.current()?.buttons.find(one => one.label === label)
      return button ? presenter.press(button) : Promise.resolve('failed' as const)
    },
    async flush() {
      await begun
      await engine?.flush()
    },
    destroy() {
      if (destroyed) return
      destroyed = true
      void leave().then(() => {
        platform.tabs.suspend()
        storage.suspend()
      })
      ui?.destroy()
      ui = undefined
      listeners.clear()
    },
  }

  function mute(given: TopicLike, muted: boolean): void {
    const topic = toTopic(given)
    if (topic) put({ type: 'mute', topic: topicKey(topic), muted, at: time.now() })
    else complain({ path: 'topic', value: given, fix: "give a topic such as 'feature:automations'" })
  }
}

const show = (value: unknown): string => {
  try {
    return (typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))).slice(0, 80)
  } catch {
    return typeof value
  }
}
