import { createHash } from 'node:crypto'
import { answer } from './answer.js'
import { createBrowser, type Browser, type OpenedPage } from './browsers.js'
import { DAY } from './calendar.js'
import type { Ground, Page } from './check.js'
import { createHolding } from './holding.js'
import { HOST, type Host } from './host.js'
import type { Life, Say } from './life.js'
import { PROMISES } from './promises/index.js'
import type { Script } from './script.js'
import { createTill } from './till.js'

export interface LiveOptions {
  host?: Host
  /** Awaited between tasks; needed where what is loaded lazily does not come by promises alone. */
  settle?: () => Promise<unknown>
  say?: Say
}

/** So many messages are answered in one visit. */
const PATIENCE = 3

/** One account through its time: the real engine, headless, on clocks of its own. The same script gives the same life. */
export const live = async ({ person, start, end, visits }: Script, { host = HOST, settle, say = () => {} }: LiveOptions = {}): Promise<Life> => {
  const { account, oddity, persona } = person
  let { consent } = person
  const holding = createHolding(person, host.catalog, start)
  const life: Life = {
    account, persona: person.name, start, events: 0, visits: 0, commits: 0, opened: 0, largest: 0, records: [], messages: [], answers: [], handoffs: [], posts: [],
    snapshots: person.mirrored ? [] : undefined, purchases: 0, problems: [], print: '',
  }
  const hash = createHash('sha256')
  const tell: Say = (at, what, more) => {
    hash.update(`${at} ${what} ${JSON.stringify(more) ?? ''}\n`)
    say(at, what, more)
  }
  let passed = start
  // While a clock moves, it is the one that knows how far.
  let moving: { browser: Browser; from: number } | undefined
  const elapsed = (): number => passed + (moving ? moving.browser.fake.now() - moving.from : 0)
  const pages = new Set<Page>()
  const ground: Ground = {
    person, host, holding, pages, elapsed, consent: () => consent, steady: oddity !== 'clock-jumps' && oddity !== 'disk-fails',
    found(problem) {
      tell(elapsed(), 'broken', problem)
      life.problems.push(`${problem} (account ${account}, day ${Math.floor((elapsed() - start) / DAY)})`)
    },
  }
  const checks = PROMISES.map(create => create(ground))
  const mood = person.random('answers')
  const till = createTill(holding, persona.buys, mood, elapsed, bought => {
    life.purchases++
    tell(elapsed(), 'bought', bought)
    all(({ expansion }) => expansion.setTraits(holding.traits()))
  })
  const browsers: Browser[] = Array.from({ length: oddity === 'two-users' ? 2 : 1 }, (_, number) =>
    createBrowser(number, person, holding, host, start, {
      checks, pages, elapsed, consent: () => consent,
      shown({ campaign, step, surface, kind, topic }) {
        life.messages.push({ at: elapsed(), kind, surface, campaign, step })
        tell(elapsed(), 'shown', { campaign, step, surface, kind, topic })
      },
      handed(handoffs, posted) {
        if (posted !== undefined) life.posts.push(posted)
        for (const handoff of handoffs) {
          const { channel, action, revision, dueAt, key } = handoff
          life.handoffs.push({ at: elapsed(), dueAt, channel, action, revision, bytes: Buffer.byteLength(JSON.stringify(handoff)) })
          tell(elapsed(), action, { key, revision, channel, dueAt })
        }
      },
      mirrored: snapshot => void life.snapshots!.push(Buffer.byteLength(JSON.stringify(snapshot))),
      performs: till.ask,
      committed: () => void life.commits++,
      wrote: bytes => void (life.largest = Math.max(life.largest, bytes)),
    }, settle))

  const pass = async (ms: number): Promise<void> => {
    for (const browser of browsers) {
      moving = { browser, from: browser.fake.now() }
      await browser.fake.advance(ms)
    }
    moving = undefined
    passed += ms
  }
  const open = (browser: Browser, tab: number): void => {
    const old = browser.tabs[tab]
    life.opened++
    if (!old) return browser.open(tab, tab ? browser.fake.tab() : browser.fake)
    const place = old.crashed ? browser.fake.tab() : old.place.reload()
    old.end()
    browser.open(tab, place)
  }
  const all = (run: (page: OpenedPage) => void): void => {
    for (const { tabs } of browsers) for (const page of tabs) run(page)
  }
  const track = (page: OpenedPage, event: string, props?: object): void => {
    life.events++
    tell(elapsed(), event, props)
    page.expansion.track(event, props)
  }
  const random = person.random('visit')

  /** Answers what is shown, one message after the other. */
  const react = async (tabs: readonly OpenedPage[]): Promise<void> => {
    for (let left = PATIENCE; left; left--) {
      const page = tabs.find(({ message }) => message && message.surface !== 'notice')
      if (!page) return
      const { topic } = page.message!
      for (const check of checks) check.used?.(page)
      const given = answer(person, mood, page, page.message!)
      life.answers.push(given)
      tell(elapsed(), 'answer', given)
      await pass(0)
      till.serve((event, props) => track(page, event, props))
      await pass(1500)
      if (given === 'ignored') return
      if (mood() > 0.01) continue
      page.expansion.mute(topic)
      for (const check of checks) check.muted?.(page, `${topic.type}:${topic.id}`)
      await pass(1200)
    }
  }
  /** What is unusual about a visit: a clock that is set, a change of consent. */
  const upset = async (browser: Browser): Promise<void> => {
    if (oddity === 'clock-jumps' && random() < 0.1) {
      const jump = Math.round((random() < 0.5 ? -3 : 20) * random() * DAY)
      browser.fake.setClock(browser.fake.now() + jump)
      tell(elapsed(), 'clock', jump)
      for (const check of checks) check.jumped?.(browsers.indexOf(browser), jump)
    }
    const { changes } = person
    if (!changes || consent === changes.consent || elapsed() < start + changes.day * DAY) return
    consent = changes.consent
    tell(elapsed(), 'consent', consent)
    all(({ expansion }) => expansion.setConsent(consent))
    await pass(2500)
  }

  for (const { at, traits, facts } of visits) {
    await pass(Math.max(0, at - passed))
    life.visits++
    const browser = browsers[life.visits % browsers.length]!
    const { tabs } = browser
    await upset(browser)
    if (traits) holding.set(traits)
    // A tab is left open for days, or opened anew.
    for (let tab = 0; tab < (oddity === 'two-tabs' ? 2 : 1); tab++) {
      const known = tabs[tab]
      if (!known || known.crashed || random() < 0.25) open(browser, tab)
      else {
        known.expansion.setTraits(holding.traits())
        known.place.show()
      }
    }
    const page = tabs[Math.floor(random() * tabs.length)]!
    const failing = oddity === 'disk-fails' && random() < 0.15
    for (const one of failing ? tabs : []) {
      one.sound = false
      one.place.faults.strike('fail', Infinity)
    }
    for (const check of checks) check.used?.(page)
    const told = facts(holding)
    till.serve((event, props) => track(page, event, props))
    for (const { event, props } of told) track(random() < 0.2 ? tabs.at(-1)! : page, event, props)
    await pass(1500)
    await react(tabs)
    const quota = told.findLast(({ props }) => props?.meter === 'emails')?.props as { used: number; limit: number } | undefined
    for (const check of checks) check.rested?.(page, quota)
    if (quota && !page.expansion.check('emails').allowed) page.expansion.reportBlockedWrite('emails')
    if (failing) {
      await pass(3000)
      for (const one of tabs) one.place.faults.heal()
      // As long as the storage may leave a broken disk alone.
      await pass(65_000)
      for (const one of tabs) one.sound = true
    }
    for (const one of tabs) {
      if (oddity === 'restarts' && random() < 0.3) one.crash()
      else one.place.hide()
    }
  }
  await pass(Math.max(0, end - passed))

  const first = browsers[0]!.tabs[0]
  if (first && person.mirrored) {
    const report = first.expansion.report()
    // A page that has crashed answers no more.
    await pass(1000)
    life.report = Buffer.byteLength(JSON.stringify(await Promise.race([report, undefined])) ?? '')
  }
  all(({ expansion }) => expansion.destroy())
  await pass(1000)
  for (const { fake, records, texts } of browsers) {
    for (const [key, bytes] of records()) if (key.startsWith('subject:')) life.records.push(bytes)
    hash.update(JSON.stringify(texts()))
    for (const { url } of fake.server.requests) for (const check of checks) check.requested?.(url)
  }
  life.print = hash.digest('hex')
  return life
}
