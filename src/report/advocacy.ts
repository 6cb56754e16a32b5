import { DAY } from '../core/duration.js'
import { gained } from '../core/owned.js'
import { rank } from '../core/plan.js'
import { latestMark } from '../core/signals.js'
import { planById, toTopic } from '../core/topic.js'
import type { Catalog, Plan } from '../model/catalog.js'
import type { Conversion } from '../model/state.js'
import { type Account, readAccount } from './account.js'
import { type ExportedRecord, readRecord } from './record.js'
import type { ReadOptions } from './view.js'

export type CriterionId = 'expansion' | 'csat' | 'usage' | 'nps' | 'tenure'

/** One condition. `met` is undefined when nothing is known of it; for the hand-off that is a no. */
export interface Criterion {
  id: CriterionId
  met?: boolean
  actual?: number
  /** `actual` must be strictly above it. */
  above?: number
}

export interface Advocacy {
  eligible: boolean
  criteria: Criterion[]
  /** What is still to be true, or to be known. */
  missing: CriterionId[]
  /** What an eligible account may be asked for. */
  targets: ('program' | 'referral' | 'testimonial')[]
}

/** The plan held before: that of the purchase before, else the nearest cheaper one, so that no old feature is taken for a new one. */
const formerPlan = (catalog: Catalog, bought: Plan, earlier: readonly Conversion[]): Plan | undefined => {
  const held = earlier.flatMap(({ topics }) => topics.flatMap(key => (key.startsWith('plan:') ? (planById(catalog, key.slice(5)) ?? []) : []))).at(-1)
  const cheaper = (catalog.plans ?? []).filter(plan => rank(plan) < rank(bought)).sort((a, b) => rank(a) - rank(b))
  return held && held !== bought ? held : cheaper.at(-1)
}

/** Features that a purchase opened. */
const openedBy = (catalog: Catalog, { topics }: Conversion, earlier: readonly Conversion[]): string[] =>
  topics.flatMap(key => {
    const { type, id } = toTopic(key) ?? {}
    const plan = type === 'plan' ? planById(catalog, id) : undefined
    if (plan) return gained(catalog, formerPlan(catalog, plan, earlier), plan).map(feature => feature.id)
    if (type === 'add-on') return (catalog.features ?? []).filter(({ addOn }) => addOn === id).map(feature => feature.id)
    return type === 'feature' || type === 'product' ? [id!] : []
  })

const above = (id: CriterionId, actual: number | undefined, bound: number): Criterion => ({ id, met: actual === undefined ? undefined : actual > bound, actual, above: bound })

const criteriaAfter = ({ views, conversions, trait }: Account, bought: Conversion): Criterion[] => {
  const { situation, now } = views[0]
  const since = (mark: { score: number; at: number | string } | undefined) => (mark && +mark.at > bought.at ? mark.score : undefined)
  const marks = views.flatMap(({ state, situation: { traits } }) => latestMark(traits.nps, state.behaviour.nps) ?? [])
  const nps = marks.reduce<(typeof marks)[number] | undefined>((latest, one) => (latest && latest.at >= one.at ? latest : one), undefined)
  const fresh = openedBy(situation.catalog, bought, conversions.slice(0, conversions.indexOf(bought)))
  const uses = (feature: string) =>
    views.reduce((sum, { state: { behaviour: { recent } } }) => sum + (Object.hasOwn(recent, `feature_used:${feature}`) ? recent[`feature_used:${feature}`]!.filter(at => at > bought.at).length : 0), 0)
  const start = trait('customerSince') as number | undefined
  return [
    above('csat', since(trait('csat')), 4),
    above('usage', fresh.length ? fresh.reduce((sum, feature) => sum + uses(feature), 0) : undefined, 0),
    above('nps', since(nps), 8),
    above('tenure', start === undefined ? undefined : (now - start) / DAY, 90),
  ]
}

const isMissing = ({ met }: Criterion): boolean => !met

/** Whether an account may be handed over to advocacy: all four, strictly, after a purchase. Otherwise what is missing. */
export const advocacyOf = (account: Account): Advocacy => {
  const found = account.conversions.map(bought => criteriaAfter(account, bought))
  const best = found.reduce<Criterion[] | undefined>((one, other) => (one && one.filter(isMissing).length < other.filter(isMissing).length ? one : other), undefined)
  const none: Conversion = { at: Infinity, kind: 'upsell', topics: [] }
  const criteria: Criterion[] = [{ id: 'expansion', met: !!best }, ...(best ?? criteriaAfter(account, none))]
  const missing = criteria.filter(isMissing).map(({ id }) => id)
  return { eligible: !missing.length, criteria, missing, targets: missing.length ? [] : ['program', 'referral', 'testimonial'] }
}

/**
 * The same, from what was exported; undefined when that is not a record.
 * @example advocacy({ state, traits: { customerSince: '2025-09-01T00:00:00Z', csat: { score: 5, at } } }, { catalog })?.missing // ['nps']
 */
export const advocacy = (given: ExportedRecord, options: ReadOptions = {}): Advocacy | undefined => {
  const record = readRecord(given)
  const account = typeof record === 'string' ? undefined : readAccount([record], options)
  return account && advocacyOf(account)
}
