import { currentPlan, nextPlan } from '../core/plan.js'
import { CONVERSION_KINDS, type Topic } from '../model/event.js'
import { priceDifference } from '../pricing/price-difference.js'
import { type Account, accountOf } from './account.js'
import { advocacyOf } from './advocacy.js'
import { kindsOf } from './attribution.js'
import type { Report, ReportData } from './data.js'
import { toMarkdown } from './markdown.js'
import { type HostFigures, metricsOf } from './metrics.js'
import { soldOn } from './names.js'
import { proposalOf } from './offer.js'
import { readinessOf } from './readiness.js'
import { sequencesOf } from './sequence.js'
import { createTally } from './tally.js'
import { segmentOf } from './velocity.js'
import type { ReadOptions, View } from './view.js'
import { createWords, type WordsOptions } from './words.js'

export interface ReportOptions extends ReadOptions, HostFigures, Partial<Omit<WordsOptions, 'currency'>> {
  /** What the report is about; the account's own name, or the segment's, by default. */
  name?: string
  /** Only accounts of this segment; those that name none are taken to be of it. */
  segment?: string
  /** More revenue per account and month that is aimed at; worked out from the prices by default. */
  targetValue?: number
}

/** The topic that the account hears of now; else the plan above its own. */
const topicOf = ({ views, enrolments }: Account): Topic | undefined => {
  const { situation, state, now } = views[0]
  const live = enrolments.filter(({ exit }) => !exit).sort((a, b) => b.triggeredAt - a.triggeredAt)[0]
  const plan = currentPlan(situation, state, now)
  const next = plan && nextPlan(situation.catalog, plan, [], [])
  return live?.topic ?? (next && { type: 'plan', id: next.id })
}

const targetValueOf = (topic: Topic | undefined, view: View): number | undefined => {
  const { situation, state, now } = view
  const plan = currentPlan(situation, state, now)
  const sold = topic && soldOn(topic, view)
  if (!sold) return undefined
  if (sold.plan) return plan && priceDifference(plan, sold.plan)
  return sold.price && sold.price !== 'custom' ? sold.price.monthly : undefined
}

/** The report on one account. */
export const accountReport = (account: Account, options: ReportOptions, broken: ReportData['broken'] = { count: 0, first: [] }): Report => {
  const [view] = account.views
  const { situation, now } = view
  const { catalog } = situation
  const { name = account.name ?? account.id, segment = account.trait('segment'), locale = 'fr', timeZone = account.trait('timeZone'), copy } = options
  const words = createWords({ locale, timeZone, copy, currency: catalog.currency })
  const tally = createTally({ ...options, catalog })
  tally.add(account)
  const { total: score, threshold, signals } = readinessOf(account, options.signals)
  const topic = topicOf(account)
  const proposal = topic && proposalOf(topic, view)
  const live = account.enrolments.filter(({ exit }) => !exit).flatMap(one => kindsOf(catalog, one.topic))
  const found = live.length ? live : account.conversions.map(({ kind }) => kind)
  const data: ReportData = {
    name, at: now, currency: catalog.currency, segment: segmentOf(segment)?.name ?? segment,
    kinds: CONVERSION_KINDS.filter(kind => found.includes(kind)),
    targetValue: options.targetValue ?? targetValueOf(topic, view),
    signals, score, threshold,
    sequences: sequencesOf(account, options.campaigns, words),
    proposals: proposal ? [proposal] : [],
    metrics: metricsOf(tally, options), advocacy: advocacyOf(account), broken,
  }
  return { markdown: toMarkdown(data, words), data }
}

/** The report on what a running engine knows: the same state and situation, so the same score. */
export const viewReport = (view: View, options: ReportOptions & { accountName?: string }): Report => {
  const { catalog, accountId, policy } = view.situation
  return accountReport(accountOf([view], accountId, options.accountName), { ...options, catalog, policy, now: view.now })
}
