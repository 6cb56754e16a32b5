import { expect, test } from 'vitest'
import type { Handoff, Message } from '../../../src/index.js'
import { START } from '../calendar.js'
import type { Check, CreateCheck, Page } from '../check.js'
import { createHolding } from '../holding.js'
import { ENDPOINT, HOST } from '../host.js'
import { createPerson } from '../person.js'
import { deadline } from './deadline.js'
import { noHarm } from './no-harm.js'
import { oneAtATime } from './one-at-a-time.js'
import { oneKey } from './one-key.js'
import { owned } from './owned.js'
import { quiet } from './quiet.js'
import { requests } from './requests.js'
import { size } from './size.js'
import { wayOut } from './way-out.js'

const MODAL = { id: '1', campaign: 'upsell-offer', step: 'j0', kind: 'marketing', surface: 'modal', topic: { type: 'plan', id: 'pro' }, buttons: [], blocks: [], facts: {} } as unknown as Message
const OWNED: Message = { ...MODAL, topic: { type: 'plan', id: 'free' } }
const offering = (endsAt: number): Message => ({ ...MODAL, facts: { offer: { id: 'first-year', endsAt } } }) as Message
const mail = (step: string, revision: number): Handoff => ({ key: 'n1/upsell-offer/plan:pro/j3/@1', campaign: 'upsell-offer', step, revision, action: 'schedule', channel: 'email', dueAt: START, fields: { topic: 'plan:pro' } }) as unknown as Handoff
const page = (more: Partial<Page> = {}): Page => ({ browser: 0, subject: 'n1', sound: true, expansion: { check: () => ({ allowed: false }) }, ...more }) as unknown as Page

/** What would break each promise, as an account of the simulation would be seen to do it. */
const BREACHES: [promise: string, name: string, create: CreateCheck, breach: (check: Check, open: (page: Page) => Page) => void][] = [
  ['I1', 'a second message in another tab', oneAtATime, (check, open) => {
    open(page({ message: MODAL }))
    check.drawn!(open(page()), { ...MODAL, id: '2' })
  }],
  ['I2', 'marketing again after "Plus tard"', quiet, check => {
    check.used!(page())
    check.left!(page(), MODAL, START - 5000, 'snoozed')
    check.drawn!(page(), { ...MODAL, campaign: 'vip-offer' })
  }],
  ['I2', 'a muted topic', quiet, check => {
    check.muted!(page(), 'plan:pro')
    check.drawn!(page(), MODAL)
  }],
  ['I3', 'a blocking modal without a way out', wayOut, check => check.drawn!(page(), { ...MODAL, surface: 'blocking-modal' })],
  ['I4', 'one revision twice', oneKey, check => {
    const from = page()
    for (let n = 0; n < 2; n++) check.handed!(from, [mail('j3', 1)], START)
  }],
  ['I4', 'one key for two mails, in two browsers', oneKey, check => {
    check.handed!(page(), [mail('j3', 1)], START)
    check.handed!(page({ browser: 1 }), [{ ...mail('j3', 1), fields: { topic: 'plan:scale' } }], START)
  }],
  ['I5', 'an offer that ends later', deadline, check => {
    check.left!(page(), offering(START + 1000), START - 5000, 'dismissed')
    check.drawn!(page(), offering(START + 2000))
  }],
  ['I7', 'a record of 64 KiB', size, check => check.wrote!('subject:n1/u0', 65_536)],
  ['I8', 'a failure inside', noHarm, check => check.failed!('internal', 'oh')],
  ['I8', 'a write refused below the limit', noHarm, check => check.rested!(page(), { used: 5, limit: 10 })],
  ['I9', 'the plan that they have', owned, check => check.drawn!(page(), OWNED)],
  ['I9', 'the plan that they have, left on the screen', owned, check => check.rested!(page({ message: OWNED }), undefined)],
  ['I10', 'a request that nobody configured', requests, check => check.requested!(ENDPOINT)],
]

test.each(BREACHES)('%s the simulation notices %s', (promise, _, create, breach) => {
  const problems: string[] = []
  const pages = new Set<Page>()
  const person = { ...createPerson(1, 1), persona: { ...createPerson(1, 1).persona, plan: 'free' as const }, endpoint: false, oddity: undefined }
  const check = create({ person, host: HOST, holding: createHolding(person, HOST.catalog, START), pages, elapsed: () => START, consent: () => 'granted', steady: true, found: problem => problems.push(problem) })
  breach(check, opened => {
    pages.add(opened)
    return opened
  })
  expect(problems.map(problem => problem.split(' ')[0])).toEqual([promise])
})
