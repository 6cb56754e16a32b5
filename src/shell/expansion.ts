import { atom } from 'nanostores'
import { readProps } from '../core/event.js'
import { access } from '../core/meter.js'
import type { Rules } from '../core/rules.js'
import { toTopic, topicKey } from '../core/topic.js'
import { trialStatus, type TrialStatus } from '../core/trial.js'
import type { Consent, Entitlements, Subject, Traits } from '../model/account.js'
import type { Access } from '../model/decision.js'
import type { TopicLike } from '../model/event.js'
import type { Input } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Options } from '../model/options.js'
import type { Platform } from '../model/platform.js'
import type { Policy } from '../model/policy.js'
import type { Border, Problem } from '../model/shape.js'
import type { Situation } from '../model/situation.js'
import { createEngine, type Engine } from './engine.js'
import { createListeners } from './listeners.js'
import type { Opportunity } from './opportunities.js'
import type { Expansion } from './public.js'
import { shield } from './shield.js'
import { entriesOf, readSubject, readTraits } from './settings.js'
import type { SpeechPorts } from './speaker.js'
import type { Speaker, View } from './speech.js'

/** What the entries bring in: the world, the data, and the parts that load when needed. */
export interface Parts {
  platform: Platform
  rules: (options: Options) => Promise<Rules>
  loadSpeaker: (ports: SpeechPorts) => Promise<Speaker>
  describe: (problem: Problem) => Promise<string>
  /** BCP 47, where the host gives none. */
  language: () => string
}

const UNKNOWN: Access = { allowed: true, mode: 'full', reason: 'unknown', waysOut: [] }
const NO_TRIAL: TrialStatus = { status: 'none', used: false }
const FALLBACK: { [member in keyof Expansion]?: unknown } = { check: UNKNOWN, trial: NO_TRIAL, explain: [], mutes: [], hold: () => {}, on: () => {} }
const CONSENTS: readonly unknown[] = ['granted', 'pending', 'denied']

export const createInstance = (options: Options, { platform, rules, loadSpeaker, describe, language }: Parts): Expansion => {
  const { time, page, storage, tabs } = platform
  const locale = options.locale ?? language()
  const handlers = options.handlers ?? {}
  const $message = atom<Message | undefined>()
  const $meters = atom<Record<string, Access>>({})
  const $opportunities = atom<Opportunity[]>([])
  const listeners = createListeners((type, error) => (type === 'error' ? page.report : report)('listener', `on('${type}') threw ${String(error)}`))
  const report = (code: string, message: string): void => {
    page.report(code, message)
    listeners.emit({ type: 'error', detail: { code, message, at: time.now() } })
  }
  const complain = (problem: Problem): void => void describe(problem).then(text => report('value', text))
  const border: Border = { parse: Date.parse, complain }
  let catalog = entriesOf(options.catalog)
  let holds = 0
  const early: Input[] = []
  let consent: Consent = CONSENTS.includes(options.consent) ? options.consent! : 'pending'
  let entitlements: Entitlements | undefined
  let subject: Subject | undefined
  let traits: Traits = {}
  // The rest of the policy comes with the half that speaks.
  let policy = { threshold: 50, signals: {}, ...options.policy } as Policy
  let compiled: Rules | undefined
  let engine: Engine | undefined
  let ready = false
  let off = options.enabled === false

  const situation = (who: Subject, known: Traits): Omit<Situation, 'page' | 'durable'> => ({
    accountId: who.accountId, userId: who.userId, roles: who.roles ?? [], traits: known, entitlements, consent, catalog, policy,
    handlers: Object.keys(handlers).filter(name => typeof handlers[name as keyof typeof handlers] === 'function') as Situation['handlers'],
  })

  const withWaysOut = (found: Access, meter: string): Access => (engine && found.limit ? { ...found, waysOut: engine.waysOut(meter) } : found)
  const settled = (view: View): void => {
    const { state, situation: current, now } = view
    ready = true
    const before = $meters.get()
    const meters: Record<string, Access> = {}
    for (const meter of Object.keys(state.essential.meters)) {
      meters[meter] = withWaysOut(access(current, state, meter, 1, now), meter)
      if ((before[meter]?.mode ?? 'full') !== meters[meter].mode) listeners.emit({ type: 'access', detail: { meter, access: meters[meter], at: now } })
    }
    if (JSON.stringify(before) !== JSON.stringify(meters)) $meters.set(meters)
  }

  const put = (input: Input): void => {
    if (engine) engine.put(input)
    else if (subject && !off) early.push(input)
  }
  const start = async (): Promise<void> => {
    if (off || !subject || !compiled) return
    const who = subject
    const { accountName, accountId, userId } = who
    // Whoever left meanwhile is decided for with what was known of them.
    let known = traits
    const started = (engine = createEngine({
      platform, rules: compiled, settled,
      situation: () => situation(who, (known = who === subject ? traits : known)),
      report, emit: listeners.emit,
      held: () => holds > 0,
      consented(value) {
        consent = value
      },
      loadSpeaker: ({ put: say, wake, view }) =>
        loadSpeaker({
          platform, options, locale, subject: `${accountId}/${userId}`, accountName, put: say, wake, view, report,
          emit: listeners.emit, changed: message => $message.set(message), found: opportunities => $opportunities.set(opportunities), border,
        }).then(speaker => {
          policy = speaker.policy
          catalog = speaker.catalog
          return speaker
        }),
    }))
    for (const input of early.splice(0)) started.put(input)
    if (options.onStateChange || options.snapshot) void started.speaker()
    await started.ready
  }
  const leave = async (): Promise<void> => {
    const left = engine
    engine = undefined
    early.length = 0
    ready = false
    $meters.set({})
    $opportunities.set([])
    await left?.close()
  }
  const know = (): void => {
    if (traits.plan || traits.seats) put({ type: 'traits', plan: traits.plan, seats: traits.seats, at: time.now() })
  }
  const become = (given: Subject | null | undefined): void => {
    subject = readSubject(given, border)
    traits = readTraits(subject?.traits, border)
    entitlements = undefined
    know()
  }
  const learn = (given: Traits): void => {
    if (!subject) return
    traits = { ...traits, ...readTraits(given, border) }
    know()
    engine?.wake()
  }
  const mute = (given: TopicLike, muted: boolean): void => {
    const topic = toTopic(given)
    if (topic) put({ type: 'mute', topic: topicKey(topic), muted, at: time.now() })
    else complain({ path: 'topic', value: given, expected: 'topic' })
  }

  const failed = (error: unknown): void => report('internal', String(error))
  if (!off && options.consent !== consent) complain({ path: 'options.consent', value: options.consent, expected: 'consent' })
  // Until its reader is there, a snapshot that fails is nobody's error.
  void Promise.allSettled([options.snapshot])
  const begun = (async () => {
    try {
      if (!off) become(options.subject)
      // Facts are kept and access is answered all the same; which campaigns speak is for the other half to find.
      compiled = await rules(options).catch(error => {
        report('campaigns', String(error))
        return rules({})
      })
      await start()
    } catch (error) {
      failed(error)
    }
  })()

  return shield<Expansion>({
    ready: begun,
    $message, $meters, $opportunities,
    track(event: string, given?: object) {
      const props = off || !subject ? undefined : readProps(event, given, border)
      if (!props) return
      put({ type: 'event', name: event, props, at: time.now() })
      if (event === 'converted' && props.plan) learn({ plan: props.plan as string })
    },
    identify(given) {
      if (off) return
      // The same person again is no change: what is on the screen stays.
      if (subject && given && given.accountId === subject.accountId && given.userId === subject.userId) {
        Object.assign(subject, given)
        return learn(given.traits ?? {})
      }
      void leave()
      become(given)
      start().catch(failed)
    },
    setTraits: learn,
    setEntitlements(given) {
      entitlements = given
      engine?.wake()
    },
    setConsent(given) {
      if (!CONSENTS.includes(given)) return complain({ path: 'consent', value: given, expected: 'consent' })
      consent = given
      put({ type: 'consent', value: given, at: time.now() })
    },
    check(meter, given) {
      if (!engine || !ready) return UNKNOWN
      const { state, situation: current, now } = engine.view()
      const requested = given?.requested
      return withWaysOut(access(current, state, meter, typeof requested === 'number' && requested >= 0 ? requested : 1, now), meter)
    },
    reportBlockedWrite: meter => put({ type: 'blocked-write', meter: String(meter), at: time.now() }),
    trial(given) {
      const topic = toTopic(given)
      return topic && engine ? trialStatus(engine.view().state, topic, time.now()) : NO_TRIAL
    },
    explain: only => engine?.explain(only) ?? [],
    preview: async (...given) => (await (await engine?.speaker())?.preview(...given)) ?? false,
    hold() {
      let held = ++holds > 0
      return () => {
        if (held && !--holds) engine?.wake()
        held = false
      }
    },
    on: listeners.on,
    async exportData() {
      await engine?.flush()
      return (await engine?.speaker())?.snapshot()
    },
    async hydrate(snapshot) {
      await begun
      return !!(await (await engine?.speaker())?.hydrate(snapshot))
    },
    report: async () => (await engine?.speaker())?.report(),
    async forget() {
      const key = engine?.key
      await leave()
      subject = undefined
      const erased = !key || (await storage.erase([key, 'screen', 'quarantine']))
      tabs.hint()
      return erased
    },
    page: () => engine?.wake(),
    mute: given => mute(given, true),
    unmute: given => mute(given, false),
    mutes: () => [...(engine?.view().state.essential.mutes ?? [])],
    act: async (...given) => (await engine?.speaker())?.press(...given) ?? 'failed',
    async flush() {
      await begun
      await engine?.flush()
    },
    destroy() {
      if (off) return
      off = true
      void leave().then(() => {
        tabs.suspend()
        storage.suspend()
      })
      listeners.clear()
    },
  }, FALLBACK, failed)
}
