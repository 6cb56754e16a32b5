/* oxlint-disable unicorn/require-post-message-target-origin -- a channel has none */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, useBrowser } from './app.js'
import { openPage, outlast } from './harness.js'

const ROUNDS = 200
/** A person has so many periods; their record is bounded. */
const PERIODS = 20

interface Round { shown: number; drawn: number; left: number }

const here = useBrowser(outlast)

/** Makes the tab obey a channel that all of them hear: what is said there happens in every tab in the same moment. */
const obey = (app: App): Promise<void> => app.page.evaluate(() => {
  const { expansion } = window
  const orders = new BroadcastChannel('orders')
  const answers = new BroadcastChannel('answers')
  const tab = Math.random()
  const on = (): number => document.querySelector('[data-expansion]')?.shadowRoot?.querySelectorAll('[data-campaign]:not([data-surface=notice])').length ?? 0
  let shown = 0
  const obeyOne = async ({ order, round, user }: { order: 'learn' | 'tell' | 'close'; round: number; user: number }): Promise<void> => {
    if (order === 'learn') {
      shown = 0
      expansion.identify!({ accountId: 'a1', userId: `u${user}`, roles: ['owner'], traits: { plan: 'free' } })
      expansion.track!('quota_updated', { meter: 'emails', used: 800, limit: 1000, period: `p${round}` })
      return
    }
    if (order === 'close' && on()) await expansion.act!('close')
    await expansion.flush!()
    answers.postMessage({ order, tab, shown, drawn: on() })
  }
  orders.addEventListener('message', ({ data }) => void obeyOne(data))
  expansion.on!('shown', () => {
    shown++
    answers.postMessage({ order: 'shown', tab })
  })
})

/** Every round the same fact reaches all tabs at once, and is answered where its message stands. */
const burst = (page: Page, tabs: number, rounds: number): Promise<Round[]> => page.evaluate(async ([count, last, periods]) => {
  const orders = new BroadcastChannel('orders')
  const answers = new BroadcastChannel('answers')
  type Answer = { order: string; shown: number; drawn: number }
  let heard: (answer: Answer) => void = () => {}
  answers.addEventListener('message', ({ data }) => heard(data))
  const order = (given: string, round: number, after: string, needed: number): Promise<Answer[]> => new Promise((done, fail) => {
    const got: Answer[] = []
    // No timer of the page's: those wait longer here.
    AbortSignal.timeout(8000).addEventListener('abort', () => fail(new Error(`${round}: ${given}: only ${JSON.stringify(got)}`)))
    heard = (answer) => {
      if (answer.order === after && got.push(answer) >= needed) done(got)
    }
    orders.postMessage({ order: given, round, user: Math.floor(round / periods) })
  })
  const sum = (all: Answer[], of: 'shown' | 'drawn'): number => all.reduce((total, one) => total + one[of], 0)
  const found: Round[] = []
  for (let round = 0; round < last; round++) {
    await order('learn', round, 'shown', 1)
    // Twice: whoever was told of the first writes by others looks again.
    await order('tell', round, 'tell', count)
    const told = await order('tell', round, 'tell', count)
    const left = await order('close', round, 'close', count)
    found.push({ shown: sum(told, 'shown'), drawn: sum(told, 'drawn'), left: sum(left, 'drawn') })
  }
  return found
}, [tabs, rounds, PERIODS] as const)

test(`I1 I4 FB1 three tabs eligible at the same instant: exactly one shows, ${ROUNDS} times, and each mail leaves once`, async () => {
  const apps: App[] = []
  while (apps.length < 3) apps.push(await openApp(here.context, here.site))
  const { page: starter } = await openPage(here.context, `${here.site.url}/blank.html`)
  for (const app of apps) {
    await app.call('flush')
    await obey(app)
  }
  const rounds = await burst(starter, apps.length, ROUNDS)
  expect(rounds.filter(({ shown, drawn, left }) => shown !== 1 || drawn !== 1 || left)).toEqual([])
  expect(rounds).toHaveLength(ROUNDS)
  const who = await Promise.all(apps.map(async (app) => (await app.told('shown')).length))
  expect(who.reduce((a, b) => a + b)).toBe(ROUNDS)
  const mails = (await Promise.all(apps.map((app) => app.handed()))).flat().map(({ key, revision, action }) => `${action} ${key} ${revision}`)
  expect(new Set(mails).size).toBe(mails.length)
  expect(mails.filter((mail) => mail.startsWith('schedule'))).toHaveLength(ROUNDS)
})
