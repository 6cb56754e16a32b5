import { VELOCITIES } from '../catalogue/benchmarks.js'
import { CONVERSION_KINDS } from '../model/event.js'
import type { ConversionRate } from './conversion-rates.js'
import type { ReportData } from './data.js'
import type { Row } from './fill-template.js'
import type { Objective } from './objectives.js'
import type { Words } from './words.js'

const figure = (value: number | undefined, unit: Objective['unit'], { say, percent, number, money }: Words): string =>
  value === undefined ? say('unknown')
  : unit === 'percent' ? percent(value)
  : unit === 'money' ? money(value)
  : unit === 'month' ? say('months', { value: number(value) })
  : say('days', { count: value })

const rateText = ({ rate, level, successes, opportunities }: ConversionRate, { say, percent }: Words): string =>
  rate === undefined ? say('unknown') : say(level ? 'rate.level' : 'rate.of', { value: percent(rate), won: successes, opportunities, level: level && say('level.' + level) })

/** The pace of the one segment that the accounts of a market are of. */
const paceOf = ({ metrics }: ReportData, market: string) => {
  const rows = metrics.velocity.filter(({ segment }) => VELOCITIES.some(row => row.segment === segment && row.market === market))
  return rows.length === 1 ? rows[0]!.pace : undefined
}

/** The objectives of the expansion phase, ticked when they are met. */
export const objectiveRows = (data: ReportData, words: Words): Row[] => {
  const { say } = words
  const { metrics } = data
  const detail = ({ id, value, unit }: Objective): string => {
    if (id === 'upsell' || id === 'cross-sell') return rateText(metrics.kinds[id], words)
    const pace = id === 'velocity-b2b' || id === 'velocity-b2c' ? paceOf(data, id.slice(9)) : undefined
    const mark = id === 'expansion-rate' && metrics.expansionRate.level ? say('level.' + metrics.expansionRate.level) : pace && say('pace.' + pace)
    const text = figure(value, unit, words)
    return mark ? say('of.accounts', { value: text, share: mark }) : text
  }
  return metrics.objectives.map(objective => {
    const { id, unit, above, below, met } = objective
    const text = detail(objective)
    return {
      mark: met ? 'x' : ' ',
      name: say('objective.' + id, { value: figure(above ?? below ?? 0, unit, words) }),
      value: say('colon', { value: met === undefined ? text : say(met ? 'met' : 'missed', { value: text }) }),
    }
  })
}

/** What is appended to the template's four metrics. */
export const tracking = ({ metrics }: ReportData, { say, percent, money }: Words): Row => {
  const { opened, clicks, conversions, organic, revenue, unreported } = metrics
  const after = (value: string) => say('colon', { value })
  const sum = revenue === undefined ? say('unknown') : money(revenue)
  return {
    opened: after(opened === undefined ? say('unknown') : percent(opened)),
    clicked: after(clicks.rate === undefined ? say('unknown') : say('clicked', { value: percent(clicks.rate), clicks: clicks.clicked, shown: clicks.shown })),
    conversions: after(say(organic ? 'conversions.organic' : 'conversions', { count: conversions, organic })),
    revenue: after(revenue !== undefined && unreported ? say('unreported', { value: sum, count: unreported }) : sum),
  }
}

/** What else is known: rates without an objective, the share of customers who expanded, the mix. */
export const figureRows = ({ accounts, metrics }: ReportData, words: Words): Row[] => {
  const { say, percent } = words
  const { kinds, expanded, expandedShare } = metrics
  const after = (value: string) => say('colon', { value })
  const rates = (['add-on', 'seats', 'bundle'] as const).filter(kind => kinds[kind].opportunities)
  const shares = CONVERSION_KINDS.filter(kind => kinds[kind].share).map(kind => say('share', { kind: say('kind.' + kind), value: percent(kinds[kind].share!) }))
  return [
    ...rates.map(kind => ({ name: say('rate.kind', { kind: say('kind.' + kind) }), value: after(rateText(kinds[kind], words)) })),
    ...(accounts && expandedShare !== undefined ? [{ name: say('expanded'), value: after(say('of.all', { value: percent(expandedShare), count: expanded, all: accounts })) }] : []),
    ...(shares.length ? [{ name: say('mix'), value: after(shares.join(', ')) }] : []),
  ]
}
