import { cpus, loadavg } from 'node:os'
import { median, quantile } from './statistics.mjs'

const number = (value) => (Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1))

/** What a budget allows, given the medians of the same run. */
const allowed = (budget, medians) =>
  budget === undefined || typeof budget === 'number' ? budget : (budget.times ?? 1) * medians[budget.of] + (budget.plus ?? 0)

/** One line a row: median, spread, ratio to its floor, budget and whether it holds. */
export function rowsOf({ rows }, samples) {
  const medians = Object.fromEntries(Object.keys(rows).map((name) => [name, median(samples[name])]))
  return Object.entries(rows).map(([name, { label, unit, floor, budget }]) => {
    const value = medians[name]
    const limit = allowed(budget, medians)
    return {
      label, unit, value, limit,
      low: quantile(samples[name], 0.25),
      high: quantile(samples[name], 0.75),
      ratio: floor && value / medians[floor],
      holds: limit === undefined || value <= limit,
    }
  })
}

const line = ({ label, unit, value, low, high, ratio, limit, holds }) =>
  `| ${label} | ${`${number(value)} ${unit}`.trim()} | ${number(low)}–${number(high)} | ${ratio ? `${ratio.toFixed(1)}×` : ''} | ${limit === undefined ? '' : `≤ ${number(limit)}`} | ${limit === undefined ? '' : holds ? 'yes' : '**no**'} |`

export const table = ({ title }, rows) =>
  [`## ${title}`, '', '| | median | p25–p75 | of its floor | budget | holds |', '|---|---:|---:|---:|---:|---|', ...rows.map(line), ''].join('\n')

export const heading = ({ version, chromium, rounds }) => `# Results

${new Date().toISOString().slice(0, 10)} · expansion-sdk ${version} · Chromium ${chromium} · ${cpus().length} × ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)} · ${rounds} rounds

Written by \`npm run bench\`. All measures take turns within each round, so that noise meets all of them; read ratios rather than
times. Nothing here is asserted: \`test/browser/counts.test.ts\` asserts what can be counted.
`
