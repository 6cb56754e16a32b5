import { computed, type ReadableAtom } from 'nanostores'
import { PACK } from './addOns.js'
import { EMAILS, planOf } from './plans.js'
import { now } from './clock.js'
import { TEAM } from './people.js'
import { $person } from './session.js'
import { seedInvoices, seedSeats, seedSent } from './seed.js'
import { stored } from './stored.js'

/** What the servers of a real SaaS would keep. Times are epoch ms on the simulated clock. */
export interface Account {
  plan: string
  used: number
  /** Capacity packs bought for the current period. */
  packs: number
  renewsAt: number
  sent: Sent[]
  drafts: string[]
  team: string[]
  /** Seats paid for, where the plan is paid by the seat. */
  seats: number
  products: string[]
  addOns: string[]
  connected: string[]
  /** First steps done with the products, by event. */
  done: string[]
  since: number
  /** By topic, such as `feature:automations`. */
  trials: Record<string, { startedAt: number; endsAt: number }>
  requested: string[]
  active: string[]
  nps?: number
  csat?: number
  news: string[]
  /** An offer of ours that was opened: the prices honour it. */
  offer?: string
  invoices: Invoice[]
}

export interface Sent {
  subject: string
  segment: string
  recipients: number
  at: number
}

export interface Invoice {
  label: string
  amount: number
  at: number
}

const DAY = 86_400_000

const $accounts = stored<Record<string, Account>>('demo:accounts', {})

function create(id: string): Account {
  const at = now()
  return {
    plan: 'essentiel',
    used: id === 'lanterne' ? 7000 : 1200,
    packs: 0,
    // Far enough from the first visit that three weeks of travel stay within one period.
    renewsAt: Math.floor(at / DAY) * DAY + 24 * DAY,
    sent: id === 'lanterne' ? seedSent(at) : [],
    drafts: [],
    team: id === 'lanterne' ? [...TEAM] : ['Inès Faure', 'Paul Girard'],
    seats: seedSeats(id),
    products: ['emailing'],
    addOns: [],
    connected: [],
    done: [],
    since: at - 412 * DAY,
    news: [],
    trials: {},
    requested: [],
    active: [],
    invoices: seedInvoices(at, seedSeats(id)),
  }
}

$person.subscribe((person) => {
  const accounts = $accounts.get()
  if (person && !accounts[person.account]) $accounts.set({ ...accounts, [person.account]: create(person.account) })
})

/** The account of the person who is logged in. One that an older page has kept lacks what has been added since. */
export const $account: ReadableAtom<Account | undefined> = computed([$accounts, $person], (accounts, person) => {
  const known = person && accounts[person.account]
  return known && (known.products ? known : { ...create(person.account), ...known })
})

/** Changes the current account and keeps it. */
export function changeAccount(change: (account: Account) => Partial<Account>): void {
  const person = $person.get()
  const account = $account.get()
  if (!person || !account) return
  $accounts.set({ ...$accounts.get(), [person.account]: { ...account, ...change(account) } })
}

/** E-mails allowed in this period; undefined when there is no limit. */
export function limitOf(account: Account): number | undefined {
  const limit = planOf(account.plan).limits?.[EMAILS]
  return limit === undefined ? undefined : limit + account.packs * PACK.quantity
}

export type Access = 'included' | 'trial' | 'locked'

/** Whether the account may use a feature, product or option: it is paid for, or a trial of it is running. */
export function accessTo(account: Account, feature: string, at: number): Access {
  if ([...planOf(account.plan).features, ...account.products, ...account.addOns].includes(feature)) return 'included'
  return trialOf(account, feature, at) ? 'trial' : 'locked'
}

export function trialOf(account: Account, feature: string, at: number): { endsAt: number } | undefined {
  const running = Object.entries(account.trials).filter(([, trial]) => at < trial.endsAt)
  return running.find(([topic]) => {
    const [type, id = ''] = topic.split(':')
    return type === 'plan' ? planOf(id).features.includes(feature) : id === feature
  })?.[1]
}

/** Seats that are paid for and free; a plan that is not paid by the seat has as many as one likes. */
export function freeSeats({ plan, seats, team }: Account): number {
  const { price } = planOf(plan)
  return price !== 'custom' && price.perSeat ? seats - team.length : Infinity
}
