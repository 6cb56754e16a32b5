import { mean, quantile, type Histogram } from './histogram.js'
import type { Memory } from './memory.js'
import type { Tally } from './tally.js'

/** What a run found, and on what. */
export interface Result {
  date: string
  machine: string
  version: string
  seed: number
  threads: number
  seconds: number
  /** Of all threads together. */
  processorSeconds: number
  memory: ReturnType<Memory['fifths']>
  tally: Tally
}

const number = (value: number): string => (value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1))
const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map((_, at) => (at ? '---:' : '---')), ...rows.map(row => row.map(cell => (typeof cell === 'number' ? number(cell) : cell)))].map(row => `| ${row.join(' | ')} |`).join('\n')
const spread = (name: string, histogram: Histogram): (string | number)[] => [name, mean(histogram), ...[0.5, 0.9, 0.99].map(share => quantile(histogram, share)), histogram.max]
const most = (counts: Record<string, number>): [string, number][] => Object.entries(counts).sort(([, a], [, b]) => b - a)
const MB = 2 ** 20

/** As a page to read. */
export const describe = ({ date, machine, version, seed, threads, seconds, processorSeconds, memory, tally }: Result): string => {
  const { totals, histograms: of, personas, messages, handoffs, answers, problems, hours, days } = tally
  const total = (name: string): number => totals[name] ?? 0
  const accounts = total('accounts')
  const each = (name: string): number => total(name) / accounts
  const busiest = (counts: Record<string, number>, of: number): number => (Math.max(0, ...Object.values(counts)) * of) / Math.max(1, total('handoffs'))
  return [
    '# Results', '',
    `${date} · expansion-sdk ${version} · ${machine} · ${threads} threads · seed ${seed}`, '',
    'Written by `npm run scale`: the engine itself, headless, on a clock of its own for each account, through one year of each.', '',
    '## The run', '',
    table(['', ''], [
      ['accounts', accounts], ['events', total('events')], ['events an account', each('events')], ['days of use an account', each('visits')], ['transactions an account', each('transactions')],
      ['seconds', seconds], ['events a second', total('events') / seconds], ['accounts a second', accounts / seconds], ['processor time an account, ms', (processorSeconds / accounts) * 1000],
      ['a million accounts would take, hours', (seconds / accounts) * 1e6 / 3600],
    ]), '',
    '## Memory, by fifths of the run', '',
    table(['', ...memory.map((_, at) => `${at + 1}`)], [
      ['the process, MB', ...memory.map(({ rss }) => rss / MB)], ['least on a heap, MB', ...memory.map(({ heap }) => heap / MB)],
    ]), '',
    '## Promises', '', total('problems') ? `${total('problems')} times broken:\n\n${problems.map(problem => `- ${problem}`).join('\n')}` : 'I1 to I10: none was broken.', '',
    '## Bytes', '',
    table(['', 'mean', 'p50', 'p90', 'p99', 'max'], [
      spread('record after a year', of.record), spread('largest record of an account', of.largest), spread('hand-off', of.handoff),
      spread('request to an endpoint', of.post), spread('snapshot', of.snapshot), spread('report', of.report),
    ]), '',
    '## What an account is told', '',
    table(['', 'mean', 'p50', 'p90', 'p99', 'max'], [
      spread('messages a month', of.monthly), spread('marketing messages a month', of.monthlyMarketing), spread('service messages a month', of.monthlyService),
      spread('hand-offs a year', of.yearlyHandoffs), spread('events a year', of.eventsPerYear),
    ]), '',
    table(['message', 'an account and year'], most(messages).map(([name, many]) => [name, many / accounts])), '',
    table(['hand-off', 'an account and year'], most(handoffs).map(([name, many]) => [name, many / accounts])), '',
    table(['answer', 'share, %'], most(answers).map(([name, many]) => [name, (100 * many) / Math.max(1, total('messages'))])), '',
    '## Personas', '',
    table(['', 'accounts', 'events', 'days of use', 'messages', 'hand-offs', 'purchases'], most(Object.fromEntries(Object.entries(personas).map(([name, one]) => [name, one.accounts ?? 0]))).map(([name, many]) => [
      name, many, ...['events', 'visits', 'messages', 'handoffs', 'purchases'].map(what => (personas[name]![what] ?? 0) / many),
    ])), '',
    '## For the host', '',
    table(['', ''], [
      ['hand-offs an account and month', each('handoffs') / 12], ['the busiest hour of a week, times the mean', busiest(hours, 168)], ['the busiest day of a month, times the mean', busiest(days, 30.4)],
      ['snapshots a day of use, where they are mirrored', of.snapshot.count / Math.max(1, total('mirrored visits'))], ['pages opened an account and year', each('pages')],
    ]), '',
  ].join('\n')
}
