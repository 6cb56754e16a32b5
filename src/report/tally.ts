import { type SegmentId, VELOCITIES } from '../catalogue/benchmarks.js'
import { CAMPAIGNS } from '../catalogue/campaigns/index.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import type { Account } from './account.js'
import { type ConversionCounts, countConversions } from './conversion-rates.js'
import { readinessOf } from './readiness.js'
import type { BrokenLine } from './record.js'
import { stepStateOf, type StepState } from './step-state.js'
import { createSum, type Sum } from './sum.js'
import { segmentOf, velocity } from './velocity.js'
import type { ReadOptions } from './view.js'

export type Segment = SegmentId | 'other'

interface KindTally extends ConversionCounts {
  /** Of the purchases whose revenue was reported. */
  revenue: Sum
}

/** What accounts come to. Its size depends on the campaigns and the signals, never on the number of accounts. */
export interface Tally {
  options: ReadOptions
  add(account: Account): void
  accounts: number
  /** Accounts that bought something. */
  expanded: number
  conversions: number
  kinds: Record<ConversionKind, KindTally>
  /** Only of accounts whose recurring revenue is known, and the revenue of all their purchases. */
  rate: { expansion: Sum; recurring: Sum }
  segments: Record<Segment, { accounts: number; months: Sum; days: Sum }>
  clicks: { shown: number; clicked: number }
  score: Sum
  signals: Map<string, { points: number; accounts: number; at?: number }>
  /** By `campaign/step`. */
  steps: Map<string, Record<StepState['status'], number>>
  /** Records that could not be read, and the first hundred of them. */
  broken: { count: number; first: BrokenLine[] }
}

const record = <K extends string, T>(keys: readonly K[], make: () => T): Record<K, T> => Object.fromEntries(keys.map(key => [key, make()])) as Record<K, T>

const addPurchases = (tally: Tally, { conversions, enrolments, trait }: Account): void => {
  const { kinds, rate, options } = tally
  countConversions(kinds, enrolments, conversions, options.catalog ?? { currency: 'EUR' })
  for (const { kind, revenue } of conversions) if (revenue != null) kinds[kind].revenue.add(revenue)
  tally.conversions += conversions.length
  if (conversions.length) tally.expanded++
  const mrr = trait('mrr')
  if (mrr === undefined || conversions.some(({ revenue }) => revenue == null)) return
  rate.recurring.add(mrr)
  for (const { revenue } of conversions) rate.expansion.add(revenue!)
}

const addPace = ({ segments }: Tally, { conversions, trait }: Account): void => {
  const segment = segments[segmentOf(trait('segment'))?.segment ?? 'other']
  const first = velocity(trait('customerSince') as number | undefined, conversions[0]?.at)
  segment.accounts++
  if (!first) return
  segment.months.add(first.months)
  segment.days.add(first.days)
}

const addSignals = (tally: Tally, account: Account): void => {
  const { total, signals } = readinessOf(account, tally.options.signals)
  tally.score.add(total)
  for (const { id, points, at } of signals) {
    const known = tally.signals.get(id)
    tally.signals.set(id, { points, accounts: (known?.accounts ?? 0) + 1, at: Math.max(known?.at ?? 0, at ?? 0) || undefined })
  }
}

/** A step counts as clicked or not once it was seen with something to click on. */
const addSteps = ({ steps, clicks, options }: Tally, { views }: Account): void => {
  for (const view of views)
    for (const enrolment of view.state.essential.enrolments) {
      const campaign = (options.campaigns ?? CAMPAIGNS).find(({ id }) => id === enrolment.campaign)
      for (const step of campaign?.steps ?? []) {
        const key = `${enrolment.campaign}/${step.id}`
        const counts = steps.get(key) ?? { done: 0, pending: 0, skipped: 0 }
        steps.set(key, counts)
        counts[stepStateOf(campaign!, step, enrolment, view).status]++
        const { shownAt, answer, ghost } = (Object.hasOwn(enrolment.steps, step.id) && enrolment.steps[step.id]) || {}
        if (!shownAt || ghost || !step.buttons?.some(({ handler }) => handler)) continue
        clicks.shown++
        if (answer === 'clicked') clicks.clicked++
      }
    }
}

/** Starts at nothing. The same accounts come to the same, in whatever order they are added. */
export const createTally = (options: ReadOptions = {}): Tally => {
  const tally: Tally = {
    options,
    add(account) {
      tally.accounts++
      for (const part of [addPurchases, addPace, addSignals, addSteps]) part(tally, account)
    },
    accounts: 0, expanded: 0, conversions: 0,
    kinds: record(CONVERSION_KINDS, () => ({ opportunities: 0, successes: 0, organic: 0, revenue: createSum() })),
    rate: { expansion: createSum(), recurring: createSum() },
    segments: record([...VELOCITIES.map(({ segment }) => segment), 'other'], () => ({ accounts: 0, months: createSum(), days: createSum() })),
    clicks: { shown: 0, clicked: 0 },
    score: createSum(),
    signals: new Map(),
    steps: new Map(),
    broken: { count: 0, first: [] },
  }
  return tally
}
