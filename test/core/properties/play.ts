// What loads when it is first needed is there at once, so that a virtual clock need not wait for a real disk.
import '../../../src/core/problem.js'
import '../../../src/core/condition.js'
import '../../../src/mail/index.js'
import '../../../src/schema/index.js'
import '../../../src/speech.js'
import { createExpansion, type Answer, type Campaign, type Expansion, type Message, type Policy } from '../../../src/index.js'
import { DEFAULT_POLICY } from '../../../src/model/policy.js'
import { createFakePlatform, type FakeTab } from '../../../src/testing.js'
import { createReference, type Drawn } from '../reference.js'
import type { Act } from './acts.js'
import { createLedger } from './ledger.js'
import { useElsewhere } from './phone.js'
import { shop, unwilling, willing } from './shop.js'
import { createTruth } from './truth.js'

export interface World {
  tabs?: number
  campaigns?: Campaign[]
  policy?: Partial<Policy>
  /** No clock of this run is ever set forward. */
  steady?: boolean
  /** Handlers, listeners and deliveries fail, each in its way. */
  hostile?: boolean
}

interface Page {
  place: FakeTab
  expansion: Expansion
  subject: string
  dead: boolean
  on?: Message
  since: number
  answering?: Answer
  clicked?: boolean
  /** What is forgotten if this page ends before it is stored, and what is sure once it is. */
  undo: (() => void)[]
  settled: (() => void)[]
}

const OTHER = { accountId: 'a2', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } }

const drawnOf = ({ campaign, step, topic: { type, id }, kind, surface }: Message): Drawn => ({ campaign, step, topic: `${type}:${id}`, kind, surface })

/** Plays acts in a browser of some tabs, and names every promise that was broken, by its identifier. */
export const play = async (acts: readonly Act[], { tabs = 2, campaigns, policy = {}, steady = true, hostile = false }: World = {}): Promise<string[]> => {
  const browser = createFakePlatform({ settle: () => new Promise(setImmediate) })
  const problems: string[] = []
  const found = (problem: string) => void problems.push(problem)
  const truth = createTruth()
  const ledger = createLedger(found, steady)
  const reference = createReference(shop, { ...DEFAULT_POLICY, ...policy }, id => campaigns?.find(one => one.id === id)?.caps ?? [])
  let consent: { value: 'granted' | 'pending' | 'denied'; at: number; tab?: number } = { value: 'granted', at: -Infinity }
  let elapsed = 0
  let offset = browser.now()
  let calls = 0
  let going: Promise<void> | undefined
  let releases: (() => void)[] = []
  const clock = () => elapsed + (browser.now() - offset)
  const pages: Page[] = []

  /** I8: whatever a host calls, with whatever it has. */
  const call = async (run: () => unknown): Promise<void> => {
    try {
      await Promise.race([run(), undefined])
    } catch (error) {
      found(`I8 a call threw ${String(error)}`)
    }
  }
  const used = ({ subject, settled, dead }: Page, sure = true): void => {
    if (dead) return
    const settle = reference.used(subject, clock())
    if (sure) settled.push(settle)
  }

  const check = (page: Page, message: Message): void => {
    const { campaign, step, topic, kind, surface, buttons, facts } = message
    const at = pages.indexOf(page)
    const name = `${campaign}.${step} on ${topic.type}:${topic.id}`
    const others = pages.filter(one => one !== page && one.on && !one.dead)
    if (others.length) found(`I1 ${name} beside ${others[0]!.on!.campaign}.${others[0]!.on!.step}`)
    const objection = reference.objection(page.subject, drawnOf(message), clock())
    if (objection) found(`I2 ${name}: ${objection}`)
    if (kind === 'marketing' && page.subject === 'a1' && consent.value !== 'granted' && (consent.tab === at || clock() - consent.at > 2500)) found(`I2 ${name} while consent is ${consent.value}`)
    if (surface === 'blocking-modal' && !buttons.some(({ answer }) => answer)) found(`I3 ${name} has no way out that costs nothing`)
    ledger.drawn(page.subject, message)
    if (page.subject !== 'a1') return
    const offered = [kind === 'marketing' ? `${topic.type}:${topic.id}` : '', facts.target ? `plan:${facts.target.id}` : ''].filter(one => truth.has(one, at, clock()))
    if (offered.length) found(`I9 ${name} offers ${offered[0]}, which is owned`)
  }

  const gone = (page: Page, sure: boolean): void => {
    const { on, since, answering, clicked, subject } = page
    page.on = undefined
    if (!on || !(answering || clicked || clock() - since >= 1000)) return
    const { facts } = on
    page.undo.push(reference.left(subject, drawnOf(on), since, clock(), answering ?? (clicked ? 'clicked' : undefined)))
    if (!sure) page.undo.pop()!()
    else if (facts.offer) page.settled.push(() => ledger.promised(subject, facts.offer!))
  }

  const open = (at: number, place: FakeTab): void => {
    const expansion = createExpansion({
      platform: place, ui: false, consent: consent.value, locale: 'fr', catalog: shop, handlers: hostile ? unwilling : willing, campaigns, policy,
      subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: truth.traits() },
      deliver(handoffs) {
        if (hostile && ++calls % 3 === 0) throw new Error('deliver')
        ledger.take(handoffs, browser.now())
      },
      onStateChange: hostile ? () => { throw new Error('onStateChange') } : undefined,
    })
    const page: Page = (pages[at] = { place, expansion, subject: 'a1', dead: false, since: 0, undo: [], settled: [] })
    if (truth.entitled !== undefined) expansion.setEntitlements(truth.entitlements())
    expansion.on('error', ({ code, message }) => {
      if (['internal', 'commit', 'draw'].includes(code) && !hostile) found(`I8 ${code}: ${message}`)
    })
    if (hostile) for (const type of ['shown', 'seen', 'clicked', 'dismissed', 'snoozed', 'declined', 'withdrawn', 'converted', 'handoff', 'access', 'trial', 'error'] as const) expansion.on(type, () => { throw new Error(type) })
    expansion.$message.listen(message => {
      if (page.dead || page.on?.id === message?.id) return
      gone(page, true)
      page.on = message
      page.clicked = false
      page.since = clock()
      if (message) check(page, message)
    })
    used(page)
  }

  const end = (page: Page): void => {
    gone(page, clock() - page.since >= 2500)
    for (const undo of page.undo) undo()
    page.dead = true
  }
  const settle = (): void => {
    for (const page of pages) {
      for (const done of page.settled.splice(0)) done()
      page.undo = []
      const owned = page.on?.kind === 'marketing' && page.subject === 'a1' && truth.has(`${page.on.topic.type}:${page.on.topic.id}`, -1, clock())
      if (owned) found(`I9 ${page.on!.campaign}.${page.on!.step} stays, though it is owned`)
      if (page.on?.facts.offer && clock() - page.since >= 2500) ledger.promised(page.subject, page.on.facts.offer)
    }
    ledger.pass(browser.now(), topic => truth.has(topic, -1, clock() - 60_000))
  }
  const pass = async (ms: number): Promise<void> => {
    await going
    going = undefined
    await browser.advance(ms).catch((error: Error) => found(`I8 ${error.message}`))
    if (ms >= 1000) settle()
  }
  const mine = () => pages.filter(({ subject }) => subject === 'a1')
  const tellAll = (run: (expansion: Expansion) => void) => mine().forEach(({ expansion }) => call(() => run(expansion)))
  const answer = async (page: Page, at: number): Promise<void> => {
    const button = page.on?.buttons[at % Math.max(1, page.on.buttons.length)]
    if (!button) return
    if (button.answer) page.answering = button.answer
    else page.clicked = true
    used(page)
    void call(() => page.expansion.act(button.label))
    if (!going) await pass(0)
    page.answering = undefined
  }

  const perform = async (act: Act): Promise<void> => {
    const page = pages[act.tab]!
    const { expansion, place } = page
    switch (act.do) {
      case 'track':
        await call(() => expansion.track(act.event, act.props as object))
        return used(page, act.event !== 'quota_updated' && act.props !== null)
      case 'look':
        for (let n = 0; n < 3; n++) {
          await call(() => expansion.track('premium_feature_viewed', { feature: act.feature }))
          used(page)
          await pass(31_000)
        }
        return
      case 'later': {
        const at = pages.findIndex(({ on }) => on?.buttons.some(one => one.answer === 'snoozed'))
        return at < 0 ? undefined : answer(pages[at]!, pages[at]!.on!.buttons.findIndex(one => one.answer === 'snoozed'))
      }
      case 'answer': return answer(page, act.button)
      case 'refuse': return call(() => expansion.reportBlockedWrite(act.meter))
      case 'mute': case 'unmute':
        await call(() => expansion[act.do](act.topic))
        return page.settled.push(() => reference.muted(page.subject, act.topic, act.do === 'mute')) as never
      case 'consent':
        // Of two things said at one moment neither is the later one.
        await pass(1200)
        if (page.subject === 'a1') consent = { value: act.value, at: clock(), tab: act.tab }
        return call(() => expansion.setConsent(act.value))
      case 'traits': return tellAll(one => one.setTraits(act.traits))
      case 'buy':
        if (page.subject !== 'a1') return
        await pass(0)
        truth.buy(act.what, act.tab, clock())
        await call(() => expansion.track('converted' as string, { ...act.what, ...(act.what.plan ? { plan: truth.traits().plan } : {}) }))
        used(page)
        tellAll(one => {
          one.setTraits(truth.traits())
          if (truth.entitled !== undefined) one.setEntitlements(truth.entitlements())
        })
        return pass(1500)
      case 'leave-plan':
        truth.leavePlan()
        return tellAll(one => {
          one.setTraits(truth.traits())
          if (truth.entitled !== undefined) one.setEntitlements(truth.entitlements())
        })
      case 'entitle':
        truth.entitled = act.known
        return tellAll(one => one.setEntitlements(truth.entitlements()))
      case 'phone': {
        await pass(0)
        const { snapshot, message, snoozed } = await useElsewhere({ now: browser.now(), campaigns, policy, traits: truth.traits() }, act.feature, act.answer)
        if (page.subject !== 'a1' || !snapshot) return
        await call(() => page.expansion.hydrate(snapshot))
        if (message) page.settled.push(() => reference.elsewhere('a1', drawnOf(message), clock(), snoozed))
        return pass(1200)
      }
      case 'other': case 'back': {
        if (page.subject === (act.do === 'other' ? 'a2' : 'a1')) return
        gone(page, true)
        page.subject = act.do === 'other' ? 'a2' : 'a1'
        await call(() => expansion.identify(act.do === 'other' ? OTHER : { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: truth.traits() }))
        if (act.do === 'back') {
          if (truth.entitled !== undefined) expansion.setEntitlements(truth.entitlements())
          expansion.setConsent(consent.value)
        }
        return used(page)
      }
      case 'hold': return void releases.push(expansion.hold())
      case 'release':
        for (const release of releases) release()
        return void (releases = [])
      case 'active': case 'route':
        place.tell(act.do)
        return used(page, act.do === 'active')
      case 'reload':
        end(page)
        return open(act.tab, place.reload())
      case 'crash':
        end(page)
        place.crash()
        return open(act.tab, browser.tab())
      case 'hide': return place.hide()
      case 'show':
        place.show()
        return used(page)
      case 'obstruct':
        place.obstruct('page-busy')
        await pass(2000)
        return place.obstruct()
      case 'fault': return act.kind === 'fail' ? place.faults.fail('QuotaExceededError', act.times) : place.faults[act.kind](act.times)
      case 'heal': return pages.forEach(one => one.place.faults.heal())
      case 'call': return call(() => (expansion as unknown as Record<string, (...args: unknown[]) => unknown>)[act.member]!(...act.args))
      case 'wait': return pass(act.ms)
      case 'clock': {
        await pass(0)
        elapsed = clock()
        browser.setClock(browser.now() + act.ms)
        offset = browser.now()
        return reference.jumped(act.ms > 0, elapsed)
      }
      default:
    }
  }

  for (let at = 0; at < tabs; at++) open(at, at ? browser.tab() : browser)
  await pass(2000)
  for (const act of acts) {
    await perform(act)
    if (act.rush === undefined) await pass(1200)
    else {
      await going
      going = browser.advance(0)
      for (let n = act.rush % 4; n; n--) await new Promise(setImmediate)
      for (let n = act.rush >> 2; n; n--) await undefined
    }
  }
  await pass(5000)
  if (browser.server.requests.length) found(`I10 ${browser.server.requests.length} requests`)
  return problems
}
