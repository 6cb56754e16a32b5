import { DAY, HOUR, START } from './calendar.js'
import { createHistogram, note, type Histogram } from './histogram.js'
import type { Life } from './life.js'

type Counts = Record<string, number>

/** What is left of many lives: counts and histograms, of a size that does not depend on how many there were. */
export interface Tally {
  /** All by their names: accounts, events, visits, transactions … */
  totals: Counts
  personas: Record<string, Counts>
  messages: Counts
  answers: Counts
  handoffs: Counts
  /** Hand-offs by the hour of the week, from Monday midnight UTC, and by the day of the month, from 1. */
  hours: Counts
  days: Counts
  histograms: Record<HistogramName, Histogram>
  /** The first of them, word by word. */
  problems: string[]
}

/** What is counted in bins, and their width: bytes, or so many per account, month, day. */
const WIDTHS = {
  record: 64, largest: 64, handoff: 256, post: 1024, snapshot: 64, report: 256,
  eventsPerYear: 10, monthly: 1, monthlyMarketing: 1, monthlyService: 1, yearlyHandoffs: 1,
} as const
export type HistogramName = keyof typeof WIDTHS

const MONTH = 365 / 12
const hourOfWeek = (at: number): number => ((Math.floor((at - START) / HOUR) % 168) + 168) % 168

export const createTally = (): Tally => ({
  totals: {}, personas: {}, messages: {}, answers: {}, handoffs: {}, hours: {}, days: {}, problems: [],
  histograms: Object.fromEntries(Object.entries(WIDTHS).map(([name, width]) => [name, createHistogram(width)])) as Record<HistogramName, Histogram>,
})

const add = (counts: Counts, name: string, many = 1): void => void (counts[name] = (counts[name] ?? 0) + many)

/** So many problems are worth reading. */
const READABLE = 20

export const count = (tally: Tally, life: Life): void => {
  const { totals, histograms, messages, handoffs, hours, days } = tally
  const totalsOf = (tally.personas[life.persona] ??= {})
  const both = (name: string, many: number): void => {
    add(totals, name, many)
    add(totalsOf, name, many)
  }
  both('accounts', 1)
  both('events', life.events)
  both('visits', life.visits)
  both('transactions', life.commits)
  both('pages', life.opened)
  both('messages', life.messages.length)
  both('handoffs', life.handoffs.length)
  both('purchases', life.purchases)
  both('problems', life.problems.length)
  tally.problems.push(...life.problems.slice(0, Math.max(0, READABLE - tally.problems.length)))
  note(histograms.eventsPerYear, life.events)
  for (const bytes of life.records) note(histograms.record, bytes)
  note(histograms.largest, Math.max(life.largest, ...life.records))
  const monthly = { marketing: Array<number>(12).fill(0), service: Array<number>(12).fill(0) }
  for (const { at, kind, surface, campaign, step } of life.messages) {
    add(messages, `${kind} ${surface} ${campaign}.${step}`)
    const month = Math.min(11, Math.floor((at - life.start) / DAY / MONTH))
    monthly[kind][month]!++
  }
  for (const [month, marketing] of monthly.marketing.entries()) {
    const service = monthly.service[month]!
    note(histograms.monthlyMarketing, marketing)
    note(histograms.monthlyService, service)
    note(histograms.monthly, marketing + service)
  }
  for (const given of life.answers) add(tally.answers, given)
  for (const { at, channel, action, revision, bytes } of life.handoffs) {
    add(handoffs, `${channel} ${action}${revision > 1 ? ', revised' : ''}`)
    add(hours, String(hourOfWeek(at)))
    add(days, String(new Date(at).getUTCDate()))
    note(histograms.handoff, bytes)
  }
  note(histograms.yearlyHandoffs, life.handoffs.length)
  for (const bytes of life.posts) note(histograms.post, bytes)
  if (!life.snapshots) return
  add(totals, 'mirrored')
  add(totals, 'mirrored visits', life.visits)
  for (const bytes of life.snapshots) note(histograms.snapshot, bytes)
  if (life.report) note(histograms.report, life.report)
}

const sum = (into: Counts, from: Counts): void => {
  for (const [name, many] of Object.entries(from)) add(into, name, many)
}

/** Adds one tally to another. */
export const merge = (into: Tally, from: Tally): void => {
  for (const part of ['totals', 'messages', 'answers', 'handoffs', 'hours', 'days'] as const) sum(into[part], from[part])
  for (const [name, counts] of Object.entries(from.personas)) sum((into.personas[name] ??= {}), counts)
  for (const [name, { bins, count: many, sum: total, max }] of Object.entries(from.histograms)) {
    const to = into.histograms[name as HistogramName]
    for (const [at, value] of bins.entries()) to.bins[at] = (to.bins[at] ?? 0) + value
    to.count += many
    to.sum += total
    to.max = Math.max(to.max, max)
  }
  into.problems.push(...from.problems.slice(0, Math.max(0, READABLE - into.problems.length)))
}
