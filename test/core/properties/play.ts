// What loads when it is first needed is there at once, so that a virtual clock need not wait for a real disk.
import '../../../src/core/problem.js'
import '../../../src/core/condition.js'
import '../../../src/mail/fr.js'
import '../../../src/mail/index.js'
import '../../../src/mail/offer.js'
import '../../../src/mail/seats.js'
import '../../../src/schema/index.js'
import '../../../src/shell/devices.js'
import '../../../src/speech.js'
import { createExpansion, type Answer, type Campaign, type Expansion, type Message, type Policy } from '../../../src/index.js'
import { DEFAULT_POLICY } from '../../../src/model/policy.js'
import { createFakePlatform, FAULTS, type FakeTab } from '../../../src/testing.js'
import { createReference, type Drawn } from '../reference.js'
import type { Act } from './acts.js'
import { createKept } from './kept.js'
import { createLedger } from './ledger.js'
import { befall, isShared, LIES } from './mishaps.js'
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
  /** Windows, in each of which one tab at most is visible; each tab has one of its own unless told. */
  windows?: number
  /** A browser without Web Locks. */
  locks?: boolean
  /** The most transactions of one tab in one second and a bit, whatever happens. */
  busiest?: number
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
  frozen?: boolean
  /** A timer of it never goes off. */
  stuck?: boolean
  /** From when on nothing that went wrong with it is felt any more, in elapsed time. */
  soundAt: number
  commits: number
  /** Meters of which a write was refused here that the disk has not been told. */
  refused: string[]
  /** What is on was claimed in memory. */
  alone?: boolean
  /** What is forgotten if this page ends before it is stored, and what is sure once it is. */
  undo: (() => void)[]
  settled: (() => void)[]
}

const OTHER = { accountId: 'a2', userId: 'u2', roles: ['owner'], traits: { plan: 'free' } }

/** So long after all is well again a tab may still wait: for the disk to be tried, or for a late timer. */
const RECOVERY = 65_000

const drawnOf = ({ campaign, step, topic: { type, id }, kind, surface }: Message): Drawn => ({ campaign, step, topic: `${type}:${id}`, kind, surface })

/** Plays acts in a browser of some tabs, and names every promise that was broken, by its identifier. */
export const play = async (acts: readonly Act[], { tabs = 2, campaigns, policy = {}, steady = true, hostile = false, windows = tabs, locks = true, busiest = 12 }: World = {}): Promise<string[]> => {
  const browser = createFakePlatform({ locks, settle: () => new Promise(setImmediate) })
  const problems: string[] = []
  let latest = -1
  const found = (problem: string) => void problems.push(`${problem} (act ${latest}, ${JSON.stringify(acts[latest])})`)
  const truth = createTruth()
  const ledger = createLedger(found, steady)
  const reference = createReference(shop, { ...DEFAULT_POLICY, ...policy }, id => campaigns?.find(one => one.id === id)?.caps ?? [])
  let consent: { value: 'granted' | 'pending' | 'denied'; at: number; tab?: number; told?: boolean } = { value: 'granted', at: -Infinity }
  let elapsed = 0
  let offset = browser.now()
  let forwardAt = -Infinity
  let restless = false
  let calls = 0
  let mail = true
  /** A disk that lies is no witness. */
  const lied = acts.some(act => act.do === 'fault' && LIES.includes(act.kind))
  const wild = acts.some(act => act.do === 'call')
  let going: Promise<void> | undefined
  let releases: (() => void)[] = []
  const clock = () => elapsed + (browser.now() - offset)
  const pages: Page[] = []
  const sound = ({ soundAt, dead, place }: Page): boolean => !dead && clock() >= soundAt && place.storage.durable()
  const kept = createKept(browser.disk, ledger.has, found, !lied && !hostile && !wild)

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
    // A notice is a status, which each tab may show; where nothing can be stored, that is all that is left, but for a write refused right there.
    const loud = (one: Page) => one.on && one.on.surface !== 'notice' && !(one.alone && !one.place.storage.durable())
    page.alone = !page.place.storage.durable()
    if (page.alone && surface !== 'notice' && !page.refused.includes(topic.id)) found(`FA11 ${name} is a ${surface}, though nothing can be stored and no write was refused here`)
    const others = loud(page) ? pages.filter(one => one !== page && !one.dead && loud(one)) : []
    if (others.length) found(`I1 ${name} beside ${others[0]!.on!.campaign}.${others[0]!.on!.step}`)
    const objection = reference.objection(page.subject, drawnOf(message), clock())
    if (objection) found(`I2 ${name}: ${objection}`)
    if (kind === 'marketing' && page.subject === 'a1' && consent.value !== 'granted' && (consent.tab === at || (consent.told && clock() - consent.at > 2500))) found(`I2 ${name} while consent is ${consent.value}`)
    if (surface === 'blocking-modal' && !buttons.some(({ answer }) => answer)) found(`I3 ${name} has no way out that costs nothing`)
    ledger.drawn(page.subject, message)
    if (page.subject !== 'a1') return
    const offered = [kind === 'marketing' ? `${topic.type}:${topic.id}` : '', facts.target ? `plan:${facts.target.id}` : ''].filter(one => truth.has(one, at, clock()))
    if (offered.length) found(`I9 ${name} offers ${offered[0]}, which is owned`)
  }

  const gone = (page: Page, sure: boolean): void => {
    const { on, since, answering, clicked, subject } = page
    const at = clock()
    page.on = undefined
    if (!on || !(answering || clicked || clock() - since >= 1000)) return
    const { facts } = on
    const drawn = drawnOf(on)
    const answer = answering ?? (clicked ? 'clicked' : undefined)
    const leave = () => reference.left(subject, drawn, since, at, answer)
    page.undo.push(leave())
    // What is not on the disk yet holds in this page only.
    if (!sure || !sound(page)) {
      page.undo.pop()!()
      if (sure) page.settled.push(leave)
      return
    }
    if (answering && !lied) page.settled.push(() => clock() - at < 60_000 && kept.answered(subject, drawn, answering, at))
    if (facts.offer) page.settled.push(() => ledger.promised(subject, facts.offer!))
  }

  const open = (at: number, place: FakeTab): void => {
    const page = { place, subject: 'a1', dead: false, since: 0, undo: [], settled: [], soundAt: -Infinity, commits: 0, refused: [] } as unknown as Page
    const commit: FakeTab['storage']['commit'] = (keys, change, strict) => {
      page.commits++
      const told = keys[1]?.startsWith(`subject:${page.subject}/`) ? page.refused.length : 0
      const aside: string[] = []
      return place.storage.commit(keys, (values, fresh) => {
        // Memory is asked once the disk has failed.
        if (fresh) aside.push(...page.refused.splice(0, told - aside.length))
        else page.refused.unshift(...aside.splice(0))
        return change(values, fresh)
      }, strict)
    }
    const storage = { ...place.storage, commit }
    const expansion = page.expansion = createExpansion({
      platform: { ...place, storage }, ui: false, consent: consent.value, locale: 'fr', catalog: shop, handlers: hostile ? unwilling : willing, campaigns, policy,
      subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: truth.traits() },
      deliver(handoffs) {
        if (!mail || (hostile && ++calls % 3 === 0)) throw new Error('deliver')
        ledger.take(handoffs, browser.now(), page, by => hostile || !steady || !sound(by))
      },
      onStateChange: hostile ? () => { throw new Error('onStateChange') } : undefined,
    })
    pages[at] = page
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
    if (pages.some(one => one !== page && !one.dead && inWindow(one) === at % windows && one.place.page.visible())) place.hide()
  }

  const end = (page: Page): void => {
    gone(page, clock() - page.since >= 2500)
    for (const undo of page.undo) undo()
    page.dead = true
  }
  const settle = (): void => {
    if (!lied) kept.look(clock())
    for (const page of pages) {
      if (!sound(page)) continue
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
    await browser.advance(ms).catch((error: Error) => {
      restless = true
      found(`I8 ${error.message}`)
    })
    for (const page of pages) {
      if (page.commits > busiest && ms < 2000) found(`FB15 ${page.commits} transactions of one tab within ${ms} ms`)
      page.commits = 0
    }
    if (ms >= 1000) settle()
  }
  const hide = (page: Page): void => {
    // A tab that is hidden writes what waits, whatever becomes of its timers.
    if (page.place.page.visible()) truth.spread(pages.indexOf(page), clock())
    page.place.hide()
  }
  const inWindow = (page: Page) => pages.indexOf(page) % windows
  const mine = () => pages.filter(({ subject, frozen }) => subject === 'a1' && !frozen)
  /** A fact that the disk must come to hold, unless what is kept depends on more than it. */
  const told = (page: Page, event: string, given: unknown): void => {
    const at = browser.now()
    if (hostile || wild || given === null) return
    const props = { ...given as object }
    const { subject } = page
    kept.told(subject, event, props, at)
    const since = clock()
    // A hidden tab may not have heard yet that consent was given again.
    // Views close to each other become one; what was told while the disk was away must be there once it is back.
    if (subject === 'a1' && consent.at === -Infinity && (sound(page) || event !== 'premium_feature_viewed'))
      page.settled.push(() => consent.at === -Infinity && forwardAt < since && page.subject === subject && clock() - since < 3_600_000 && kept.counted(subject, event, props, at))
  }
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
    if (page.frozen && !['thaw', 'reload', 'crash', 'wait', 'clock', 'sleep', 'heal', 'mail', 'fault'].includes(act.do)) return
    switch (act.do) {
      case 'track':
        told(page, act.event, act.props)
        await call(() => expansion.track(act.event, act.props as object))
        return used(page, act.event !== 'quota_updated' && act.props !== null)
      case 'look':
        for (let n = 0; n < 3; n++) {
          told(page, 'premium_feature_viewed', act)
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
      case 'refuse':
        page.refused.push(act.meter)
        return call(() => expansion.reportBlockedWrite(act.meter))
      case 'mute': case 'unmute':
        await call(() => expansion[act.do](act.topic))
        return page.settled.push(() => reference.muted(page.subject, act.topic, act.do === 'mute')) as never
      case 'consent':
        // Of two things said at one moment neither is the later one.
        await pass(1200)
        // Said where nothing can be stored, it holds there until the disk is back.
        if (page.subject === 'a1') consent = { value: act.value, at: clock(), tab: act.tab, told: sound(page) }
        return call(() => expansion.setConsent(act.value))
      case 'traits': return tellAll(one => one.setTraits(act.traits))
      case 'buy':
        if (page.subject !== 'a1') return
        await pass(0)
        truth.buy(act.what, act.tab, clock(), page.stuck ? Infinity : sound(page) ? clock() : clock() + RECOVERY)
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
        truth.entitle(act.known, clock())
        return tellAll(one => one.setEntitlements(truth.entitlements()))
      case 'phone': {
        await pass(0)
        const { snapshot, message, snoozed } = await useElsewhere({ now: browser.now(), campaigns, policy, traits: truth.traits() }, act.feature, act.answer)
        if (page.subject !== 'a1' || !snapshot) return
        kept.heard('a1', snapshot.behaviour.recent)
        await call(() => page.expansion.hydrate(snapshot))
        const at = clock()
        if (message) page.settled.push(() => reference.elsewhere('a1', drawnOf(message), at, snoozed))
        return pass(1200)
      }
      case 'other': case 'back': {
        if (page.subject === (act.do === 'other' ? 'a2' : 'a1')) return
        gone(page, true)
        page.subject = act.do === 'other' ? 'a2' : 'a1'
        page.refused = []
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
        truth.spread(act.tab, clock())
        end(page)
        return open(act.tab, place.reload())
      case 'crash':
        truth.lose(act.tab, clock())
        end(page)
        place.crash()
        return open(act.tab, browser.tab())
      case 'hide': return hide(page)
      case 'show':
        for (const one of pages) if (one !== page && inWindow(one) === inWindow(page) && !one.frozen) hide(one)
        place.show()
        return used(page)
      case 'obstruct':
        place.obstruct('page-busy')
        await pass(2000)
        return place.obstruct()
      case 'fault':
        for (const one of isShared(act) ? pages : [page]) if (['storage', 'timers'].includes(FAULTS[act.kind])) one.soundAt = Infinity
        page.stuck ||= act.kind === 'never'
        return befall(act, place, pages.map(one => one.place))
      case 'heal':
        befall(act, place, pages.map(one => one.place))
        for (const one of pages) if (one.soundAt === Infinity && !one.frozen && !one.stuck) one.soundAt = clock() + RECOVERY
        return
      case 'freeze':
        // Only what nobody sees is frozen.
        hide(page)
        await pass(0)
        page.frozen = true
        page.soundAt = Infinity
        return befall(act, place, [])
      case 'thaw':
        if (!page.frozen) return
        page.frozen = false
        page.soundAt = page.stuck ? Infinity : clock() + RECOVERY
        return befall(act, place, [])
      case 'forge': return befall(act, place, [])
      case 'sleep': {
        await pass(0)
        const awake = pages.filter(one => !one.frozen)
        for (const one of awake) {
          one.soundAt = Math.max(one.soundAt, clock() + act.ms + RECOVERY)
          one.place.freeze()
        }
        await pass(act.ms)
        for (const one of awake) one.place.thaw()
        return
      }
      case 'mail': return void (mail = act.taken)
      case 'renew': {
        // What it was told is written while it leaves.
        truth.spread(act.tab, clock())
        const { undo, soundAt } = page
        const settled = sound(page) ? page.settled : []
        expansion.destroy()
        page.dead = true
        await pass(0)
        open(act.tab, browser.tab())
        return void Object.assign(pages[act.tab]!, { settled: [...settled, ...pages[act.tab]!.settled], undo, soundAt })
      }
      case 'call': return call(() => (expansion as unknown as Record<string, (...args: unknown[]) => unknown>)[act.member]!(...act.args))
      case 'wait':
        // A host that takes no mail for days would fill the time with tries.
        if (act.ms >= 86_400_000) mail = true
        return pass(act.ms)
      case 'clock': {
        await pass(0)
        elapsed = clock()
        browser.setClock(browser.now() + act.ms)
        offset = browser.now()
        if (act.ms > 0) kept.jumped(forwardAt = elapsed)
        return reference.jumped(act.ms, elapsed)
      }
      default:
    }
  }

  for (let at = 0; at < tabs; at++) open(at, at ? browser.tab() : browser)
  await pass(2000)
  for (const act of acts) {
    if (restless) return problems
    latest++
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
