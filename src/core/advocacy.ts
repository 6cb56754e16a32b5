import type { Catalog, Plan } from '../model/catalog.js'
import type { Situation } from '../model/situation.js'
import type { Conversion, State } from '../model/state.js'
import { DAY } from './duration.js'
import { gained } from './owned.js'
import { rank } from './plan.js'
import { latestMark } from './signals.js'
import { planById, toTopic } from './topic.js'

export type CriterionId = 'expansion' | 'csat' | 'usage' | 'nps' | 'tenure'

/** One condition. `met` is undefined when nothing is known of it; for the hand-off that is a no. */
export interface Criterion {
  id: CriterionId
  met?: boolean
  actual?: number
  /** `actual` must be strictly above it. */
  above?: number
}

/** One person of an account, as known at one moment. */
interface Seen {
  state: State
  situation: Pick<Situation, 'catalog' | 'traits'>
  now: number
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

const criteriaAfter = (views: readonly [Seen, ...Seen[]], conversions: readonly Conversion[], bought: Conversion): Criterion[] => {
  const { situation, now } = views[0]
  const start = views.map(one => one.situation.traits.customerSince).find(at => at !== undefined) as number | undefined
  const since = (mark: { score: number; at: number | string } | undefined) => (mark && +mark.at > bought.at ? mark.score : undefined)
  const latest = (name: 'nps' | 'csat') => views.reduce<ReturnType<typeof latestMark>>((known, { state: { behaviour }, situation: { traits } }) => latestMark(known, latestMark(traits[name], behaviour[name])), undefined)
  const fresh = openedBy(situation.catalog, bought, conversions.slice(0, conversions.indexOf(bought)))
  const uses = (feature: string) =>
    views.reduce((sum, { state: { behaviour: { recent } } }) => sum + (Object.hasOwn(recent, `feature_used:${feature}`) ? recent[`feature_used:${feature}`]!.filter(at => at > bought.at).length : 0), 0)
  return [
    above('csat', since(latest('csat')), 4),
    above('usage', fresh.length ? fresh.reduce((sum, feature) => sum + uses(feature), 0) : undefined, 0),
    above('nps', since(latest('nps')), 8),
    above('tenure', start === undefined ? undefined : (now - start) / DAY, 90),
  ]
}

const isMissing = ({ met }: Criterion): boolean => !met

const NOTHING: Conversion = { at: Infinity, kind: 'upsell', topics: [] }

/** The criteria after the purchase that fares best, and which of them are still to be true, or to be known. */
export const readyToAdvocate = (views: readonly [Seen, ...Seen[]], conversions: readonly Conversion[]): { criteria: Criterion[]; missing: CriterionId[] } => {
  const found = conversions.map(bought => criteriaAfter(views, conversions, bought))
  const best = found.reduce<Criterion[] | undefined>((one, other) => (one && one.filter(isMissing).length < other.filter(isMissing).length ? one : other), undefined)
  const criteria: Criterion[] = [{ id: 'expansion', met: !!best }, ...(best ?? criteriaAfter(views, conversions, NOTHING))]
  return { criteria, missing: criteria.filter(isMissing).map(({ id }) => id) }
}
