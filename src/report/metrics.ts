import { CONTRIBUTIONS, VELOCITIES } from '../catalogue/benchmarks.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import { type ConversionRate, rateOf } from './conversion-rates.js'
import { classifyExpansionRate, expansionRate } from './expansion-rate.js'
import type { Level } from './level.js'
import { classifyContribution, mix } from './mix.js'
import { type Objective, objectives } from './objectives.js'
import { percent } from './percent.js'
import type { Segment, Tally } from './tally.js'
import { classifyVelocity, type Pace } from './velocity.js'

/** What only the host knows. Whatever is absent is `n.d.` */
export interface HostFigures {
  /** Of one period, in major units: they replace what the records tell. */
  revenue?: { expansion: number; recurring: number }
  /** Revenue per account of each quarter, oldest first. */
  arpu?: readonly number[]
  emails?: { sent: number; opened: number }
}

export interface KindMetrics extends ConversionRate {
  /** Reported, in major units. */
  revenue?: number
  /** Of all expansion revenue, in whole per cents. */
  share?: number
  /** Where the share stands beside the usual contribution. */
  contribution?: 'below' | 'within' | 'above'
}

export interface Metrics {
  accounts: number
  /** Customers who expanded, in number and in per cent. A figure of its own: the expansion rate is about revenue. */
  expanded: number
  expandedShare?: number
  /** Of `accounts` accounts: those whose recurring revenue and purchases are known. */
  expansionRate: { value?: number; level?: Level; accounts?: number }
  kinds: Record<ConversionKind, KindMetrics>
  /** Mean time to the first expansion of the accounts whose start is known. */
  velocity: { segment: Segment; accounts: number; months?: number; days?: number; pace?: Pace }[]
  objectives: Objective[]
  conversions: number
  organic: number
  /** Reported, in major units; undefined when none was. */
  revenue?: number
  /** Purchases whose revenue was not reported. */
  unreported: number
  /** Steps seen with a button that acts, and those whose button was pressed. */
  clicks: { shown: number; clicked: number; rate?: number }
  /** Mails opened, in per cent of those sent. */
  opened?: number
}

const velocities = ({ segments }: Tally): Metrics['velocity'] =>
  [...VELOCITIES.map(({ segment }) => segment), 'other' as const].flatMap(segment => {
    const { accounts, months: sum, days: elapsed } = segments[segment]
    const [months, days] = [sum.mean(), elapsed.mean()]
    const pace = segment === 'other' || months === undefined ? undefined : classifyVelocity(segment, { months, days: days! })
    return accounts ? { segment, accounts: sum.count, months, days, pace } : []
  })

const meanOf = (tally: Tally, market: 'b2b' | 'b2c', unit: 'months' | 'days'): number | undefined => {
  const sums = VELOCITIES.filter(row => row.market === market).map(({ segment }) => tally.segments[segment][unit])
  const count = sums.reduce((all, sum) => all + sum.count, 0)
  return count ? sums.reduce((all, sum) => all + sum.value(), 0) / count : undefined
}

/** Every metric of the accounts in a tally. */
export const metricsOf = (tally: Tally, { revenue: given, arpu, emails }: HostFigures = {}): Metrics => {
  const { accounts, expanded, conversions, clicks, rate } = tally
  const earned = Object.fromEntries(CONVERSION_KINDS.map(kind => [kind, tally.kinds[kind].revenue.value()])) as Record<ConversionKind, number>
  const shares = mix(earned)
  const all = Object.values(earned).reduce((sum, one) => sum + one, 0)
  const reported = CONVERSION_KINDS.reduce((sum, kind) => sum + tally.kinds[kind].revenue.count, 0)
  const value = given
    ? expansionRate({ expansion: given.expansion, total: given.recurring })
    // Without a single purchase the host may not report them at all.
    : conversions ? expansionRate({ expansion: rate.expansion.value(), total: rate.recurring.value() }) : undefined
  const kinds = Object.fromEntries(
    CONVERSION_KINDS.map((kind): [ConversionKind, KindMetrics] => {
      const { revenue } = tally.kinds[kind]
      const usual = CONTRIBUTIONS.some(one => one.kind === kind)
      return [kind, {
        ...rateOf(kind, tally.kinds[kind]),
        revenue: revenue.count ? revenue.value() : undefined,
        share: shares?.[kind], contribution: shares && usual ? classifyContribution(kind, (earned[kind] / all) * 100) : undefined,
      }]
    }),
  ) as Metrics['kinds']
  return {
    accounts, expanded, expandedShare: percent(expanded, accounts),
    expansionRate: { value, level: value === undefined ? undefined : classifyExpansionRate(value), accounts: given || value === undefined ? undefined : rate.recurring.count },
    kinds, velocity: velocities(tally), conversions,
    organic: CONVERSION_KINDS.reduce((sum, kind) => sum + kinds[kind].organic, 0),
    revenue: given?.expansion ?? (reported ? all : undefined), unreported: given ? 0 : conversions - reported,
    clicks: { ...clicks, rate: percent(clicks.clicked, clicks.shown) },
    opened: percent(emails?.opened, emails?.sent),
    objectives: objectives({
      'expansion-rate': value, upsell: kinds.upsell.rate, 'cross-sell': kinds['cross-sell'].rate,
      'velocity-b2b': meanOf(tally, 'b2b', 'months'), 'velocity-b2c': meanOf(tally, 'b2c', 'days'), arpu,
    }),
  }
}
