import { expect } from 'vitest'
import type { Catalog, Consent, Entitlements, Expansion, Handlers, Options, Policy, Traits } from '../../src/index.js'
import type { FakeTab } from '../../src/testing.js'
import { topicKey } from '../../src/core/topic.js'
import { catalog, createWorld, handlers } from '../shell/world.js'
import { everyHandler, shop } from './shop.js'

/**
 * One line of a case: time passes, something happens, and this is what must be seen afterwards.
 * `after`: a wait. `at`: a moment such as `start+31d`, `event+14d` or `answer+14d`. `clock`: the clock is set, so much from where it stands.
 */
export interface Line {
  after?: string
  at?: string
  clock?: string
  track?: string
  with?: object
  act?: string
  refuse?: string
  traits?: Traits
  entitlements?: Entitlements
  consent?: Consent
  mute?: string
  unmute?: string
  page?: 'reload' | 'crash' | 'hide' | 'show' | 'busy' | 'calm' | 'hold' | 'release' | 'lose storage'
  times?: number
  every?: string

  /** `campaign.step surface`, or null. */
  screen?: string | null
  buttons?: string[]
  /** Of the message: what it offers, what brought it about, beside which element, its kind, its blocks, some of its facts. */
  about?: string
  variant?: string | null
  anchor?: string | null
  kind?: 'service' | 'marketing'
  blocks?: string[]
  facts?: object
  /** Terms of the offer that it carries, and the moment it ends; null when it carries none. */
  offer?: object | null
  ends?: string
  /** E-mails that were handed over during this line: `action template rREVISION +due`. */
  mails?: string[]
  /** What each of their texts says. */
  says?: string[]
  /** What was handed over to people: `action channel campaign.step`. */
  cases?: string[]
  score?: number
  /** By campaign, its score; and the signals that make it. */
  scores?: Record<string, number>
  signals?: Record<string, string[]>
  /** By campaign, a `rule reason` that must be among its reasons. */
  why?: Record<string, string>
  outcome?: Record<string, string>
  /** By campaign, `nextEligibleAt`. */
  next?: Record<string, string | null>
  requested?: number
  check?: object
  trial?: Record<string, string>
  /** How many messages were drawn since the start, one that goes on after a reload included. */
  drawn?: number
}

export interface Case {
  title: string
  /** `shop`: the catalogue that sells everything, and every handler. */
  given?: { shop?: boolean; start?: string; traits?: Traits; roles?: string[]; consent?: Consent; policy?: Partial<Policy>; handlers?: string[]; catalog?: Partial<Catalog>; enforcement?: 'notify' | 'read-only' | 'block'; failing?: string[] }
  lines: Line[]
  /** Codes of what is reported; nothing unless it says so. */
  errors?: string[]
}

const UNITS: [string, number][] = [['d', 86_400_000], ['h', 3_600_000], ['m', 60_000], ['s', 1000]]

/** `'1d12h'`, `'-90m'`: a length in ms. */
const length = (text: string): number => {
  let sum = 0
  for (const [, figure, unit] of text.matchAll(/([\d.]+)([dhms])/g)) sum += Number(figure) * UNITS.find(([name]) => name === unit)![1]
  return text.startsWith('-') ? -sum : sum
}

/** A length as text, to the minute. */
const written = (span: number): string => {
  let rest = Math.round(Math.abs(span) / 60_000) * 60_000
  if (!rest) return 'now'
  const parts = UNITS.map(([name, unit]) => {
    const figure = Math.floor(rest / unit)
    rest -= figure * unit
    return figure ? figure + name : ''
  })
  return (span < 0 ? '-' : '+') + parts.join('')
}

const catalogFor = ({ shop: whole, catalog: changed, enforcement }: NonNullable<Case['given']>): Catalog => ({
  ...(whole ? shop : catalog), ...changed,
  ...(enforcement ? { meters: catalog.meters!.map(meter => ({ ...meter, enforcement })) } : {}),
})

const handlersFor = ({ shop: whole, handlers: only, failing = [] }: NonNullable<Case['given']>): Handlers =>
  Object.fromEntries((only ?? (whole ? everyHandler : Object.keys(handlers))).map(name => [name, () => (failing.includes(name) ? Promise.reject(new Error('card refused')) : undefined)]))

/** Plays a case on a virtual clock, and holds every line to what it says. */
export const play = async ({ given = {}, lines, errors = [] }: Case): Promise<void> => {
  const { browser, open, on, rest, gone, handed } = createWorld()
  if (given.start) browser.setClock(Date.parse(given.start))
  let tab: FakeTab = browser
  let drawn = 0
  const reported: string[] = []
  const startTab = (on: FakeTab): Expansion => {
    const options: Options = {
      catalog: catalogFor(given), handlers: handlersFor(given), consent: given.consent ?? 'granted', policy: given.policy,
      subject: { accountId: 'a1', userId: 'u1', roles: given.roles ?? ['owner'], traits: { plan: 'free', ...given.traits } },
    }
    const expansion = open(options, on)
    expansion.on('shown', () => drawn++)
    expansion.on('error', ({ code }) => reported.push(code))
    return expansion
  }
  let expansion = startTab(tab)
  let release = () => {}
  const marks: Record<string, number> = { start: browser.now() }
  const moment = (text: string): number => {
    const [, name, span] = /^(\w+)(.*)$/.exec(text)!
    return marks[name!]! + length(span!)
  }
  await rest()

  const happen = async ({ track, with: props, act, refuse, traits, entitlements, consent, mute, unmute, page }: Line): Promise<void> => {
    if (track) {
      marks.event = browser.now()
      expansion.track(track, track === 'quota_updated' ? { meter: 'emails', limit: 1000, ...props } : props)
    }
    if (traits) expansion.setTraits(traits)
    if (entitlements) expansion.setEntitlements(entitlements)
    if (consent) expansion.setConsent(consent)
    if (mute) expansion.mute(mute)
    if (unmute) expansion.unmute(unmute)
    if (refuse) expansion.reportBlockedWrite(refuse)
    if (act) {
      marks.answer = browser.now()
      await expansion.act(act as never)
    }
    switch (page) {
      case 'reload':
        gone(expansion)
        tab = tab.reload()
        expansion = startTab(tab)
        break
      case 'crash':
        gone(expansion)
        tab.crash()
        tab = browser.tab()
        expansion = startTab(tab)
        break
      case 'hide': tab.hide(); break
      case 'show': tab.show(); break
      case 'busy': tab.obstruct('page-busy'); break
      case 'calm': tab.obstruct(); break
      case 'hold': release = expansion.hold(); break
      case 'release': release(); break
      case 'lose storage': tab.faults.fail('QuotaExceededError', Infinity); break
      default:
    }
  }

  for (const [number, line] of lines.entries()) {
    const told = `line ${number + 1}: ${JSON.stringify(line)}`
    if (line.after) await browser.advance(length(line.after))
    if (line.at) await browser.advance(Math.max(0, moment(line.at) - browser.now()))
    if (line.clock) browser.setClock(browser.now() + length(line.clock))
    const before = handed.length
    for (let n = 0; n < (line.times ?? 1); n++) {
      if (n) await browser.advance(length(line.every ?? '1h'))
      await happen(line)
    }
    const at = browser.now()
    await rest()
    if (line.screen !== undefined) {
      const surface = expansion.$message.get()?.surface
      expect(on(expansion) ? `${on(expansion)} ${surface}` : null, told).toBe(line.screen)
    }
    if (line.buttons) expect(expansion.$message.get()?.buttons.map(({ label }) => label), told).toEqual(line.buttons)
    const message = expansion.$message.get()
    const { about, variant, anchor, kind, blocks, facts, offer, ends } = line
    if (about) expect(message && topicKey(message.topic), told).toBe(about)
    if (variant !== undefined) expect(message?.variant ?? null, told).toBe(variant)
    if (anchor !== undefined) expect(message?.anchor ?? null, told).toBe(anchor)
    if (kind) expect(message?.kind, told).toBe(kind)
    if (blocks) expect(message?.blocks, told).toEqual(blocks)
    if (facts) expect(message?.facts, told).toMatchObject(facts)
    if (offer === null) expect(message?.facts.offer, told).toBeUndefined()
    else if (offer) expect(message?.facts.offer, told).toMatchObject(offer)
    if (ends) expect(message?.facts.offer?.endsAt, told).toBe(moment(ends))
    const fresh = handed.slice(before)
    const mails = fresh.filter(({ channel }) => channel === 'email')
    if (line.mails) expect(mails.map(({ action, template, revision, dueAt }) => `${action} ${template} r${revision} ${written(dueAt - at)}`), told).toEqual(line.mails)
    for (const words of line.says ?? []) for (const { text } of mails) expect(text.replaceAll(/\s/g, ' '), told).toContain(words)
    if (line.cases)
      expect(fresh.flatMap(one => (mails.includes(one) ? [] : `${one.action} ${one.channel} ${one.campaign}.${one.step}`)), told).toEqual(line.cases)
    for (const [campaign, score] of Object.entries(line.scores ?? {})) expect(expansion.explain(campaign)[0]?.score?.total, told).toBe(score)
    for (const [campaign, ids] of Object.entries(line.signals ?? {})) expect(expansion.explain(campaign)[0]?.score?.signals.map(({ id }) => id), told).toEqual(ids)
    if (line.score !== undefined) expect(expansion.explain('upsell-offer')[0]?.score?.total, told).toBe(line.score)
    for (const [campaign, reason] of Object.entries(line.why ?? {}))
      expect(expansion.explain(campaign)[0]?.reasons.map(verdict => `${verdict.rule} ${verdict.reason}`), told).toContain(reason)
    for (const [campaign, outcome] of Object.entries(line.outcome ?? {})) expect(expansion.explain(campaign)[0]?.outcome, told).toBe(outcome)
    for (const [campaign, next] of Object.entries(line.next ?? {}))
      expect(expansion.explain(campaign)[0]?.nextEligibleAt, told).toBe(next === null ? undefined : moment(next))
    if (line.check) expect(expansion.check('emails', { requested: line.requested }), told).toMatchObject(line.check)
    for (const [topic, status] of Object.entries(line.trial ?? {})) expect(expansion.trial(topic).status, told).toBe(status)
    if (line.drawn !== undefined) expect(drawn, told).toBe(line.drawn)
  }
  expect([...new Set(reported)].sort(), 'reported').toEqual(errors)
}
