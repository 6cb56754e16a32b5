import { CONVERSION_RATES } from '../catalogue/benchmarks.js'
import type { Catalog } from '../model/catalog.js'
import { CONVERSION_KINDS, type ConversionKind } from '../model/event.js'
import type { Conversion, Enrolment } from '../model/state.js'
import { attribute, opportunitiesOf } from './attribution.js'
import { type Level, levelIn } from './level.js'
import { percent } from './percent.js'

export interface ConversionCounts {
  /** Sequences of this kind, once per account, topic and period. */
  opportunities: number
  /** Purchases within 30 days of the start of a sequence that they answer. */
  successes: number
  /** Purchases that no sequence explains. */
  organic: number
}

export interface ConversionRate extends ConversionCounts {
  /** Successes over opportunities, in per cent; undefined without an opportunity. */
  rate?: number
  level?: Level
}

/** Kinds without a benchmark, seats and bundles, have no level. @example classifyConversionRate('cross-sell', 5) // 'good' */
export const classifyConversionRate = (kind: ConversionKind, rate: number): Level | undefined => {
  const bounds = CONVERSION_RATES[kind]
  return bounds && levelIn(bounds, rate)
}

export const rateOf = (kind: ConversionKind, { opportunities, successes, organic }: ConversionCounts): ConversionRate => {
  const rate = percent(successes, opportunities)
  return { opportunities, successes, organic, rate, level: rate === undefined ? undefined : classifyConversionRate(kind, rate) }
}

/** Adds what became of one account's sequences and purchases to the counts of each kind. */
export const countConversions = (counts: Record<ConversionKind, ConversionCounts>, enrolments: readonly Enrolment[], conversions: readonly Conversion[], catalog: Catalog): void => {
  const { opportunities, organic } = attribute(opportunitiesOf(enrolments, catalog), conversions, catalog)
  for (const { kinds, won } of opportunities) {
    for (const kind of kinds) counts[kind].opportunities++
    if (won) counts[won].successes++
  }
  for (const { kind } of organic) counts[kind].organic++
}

/** The conversion rate of each kind, of one account. `createReport` gives that of many. */
export const conversionRates = (enrolments: readonly Enrolment[], conversions: readonly Conversion[], catalog: Catalog = { currency: 'EUR' }): Record<ConversionKind, ConversionRate> => {
  const counts = Object.fromEntries(CONVERSION_KINDS.map(kind => [kind, { opportunities: 0, successes: 0, organic: 0 }])) as Record<ConversionKind, ConversionCounts>
  countConversions(counts, enrolments, [...conversions].sort((a, b) => a.at - b.at), catalog)
  return Object.fromEntries(CONVERSION_KINDS.map(kind => [kind, rateOf(kind, counts[kind])])) as Record<ConversionKind, ConversionRate>
}
