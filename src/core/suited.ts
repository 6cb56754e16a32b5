import type { AffinityRow, Product } from '../model/catalog.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import { bundlePrice } from '../pricing/bundle.js'
import { mentions, sameName } from './names.js'

const STRENGTH: readonly AffinityRow['affinity'][] = ['very-high', 'high', 'medium']

type Props = Record<string, unknown>

const isOf = ({ category, id }: Product, row: string): boolean => sameName(category ?? id, row)

/** Products that naturally follow those that the account has, the closest first. */
export const naturalProducts = ({ catalog: { products = [], affinities = [] }, traits }: Situation): Product[] => {
  const has = products.filter(({ id }) => traits.products?.includes(id))
  return affinities
    .filter(({ from }) => has.some(product => isOf(product, from)))
    .sort((a, b) => STRENGTH.indexOf(a.affinity) - STRENGTH.indexOf(b.affinity))
    .flatMap(({ to }) => products.filter(product => isOf(product, to)))
}

/** The one in use that a product goes with best. */
export const companionOf = ({ catalog: { products = [], affinities = [] }, traits }: Situation, product: Product | undefined): Product | undefined =>
  product && products.find(has => traits.products?.includes(has.id) && affinities.some(({ from, to }) => isOf(has, from) && isOf(product, to)))

/** The product of an event: the one it names, else the one that the catalogue has for its words, else what goes with those in use. */
const productsFor = (situation: Situation, { product, useCase, query, competitor, integration, topic }: Props): Product[] => {
  const { products = [], detectors = [] } = situation.catalog
  if (product) return products.filter(({ id }) => id === product)
  const served = detectors.filter(detector => sameName(detector.useCase, useCase)).map(detector => detector.product)
  const vendor = competitor ?? integration
  const found = products.filter(
    ({ id, name, useCases = [], searches = [], replaces = [] }) =>
      served.includes(id) ||
      useCases.some(one => sameName(one, useCase) || sameName(one, topic)) ||
      replaces.some(one => sameName(one, vendor)) ||
      [name, ...searches].some(word => mentions(query, word)),
  )
  // A third party is answered by its twin only, and a trouble by its remedy.
  return found.length || integration || topic ? found : naturalProducts(situation)
}

/** The add-on that an event asks for: the one it names, or what unlocks the refused action, the requested feature or the trouble. */
const addOnsFor = ({ catalog }: Situation, { addOn, resource, feature, topic }: Props) => {
  const { addOns = [], features = [] } = catalog
  const wanted = resource ?? feature ?? topic
  const opens = features.find(({ id }) => id === (feature ?? resource))?.addOn
  return addOns.filter(({ id, meter, solves = [] }) =>
    addOn ? id === addOn : id === opens || sameName(id, wanted) || (!!resource && meter === resource) || solves.some(one => sameName(one, wanted)))
}

/** The bundles that save something. Without one, people take it up; nothing is shown. */
const bundlesFor = ({ catalog }: Situation, { type }: Props): { id: string }[] => {
  const saving = catalog.bundles?.filter(one => bundlePrice(catalog, one)) ?? []
  return saving.length ? saving : [{ id: String(type) }]
}

/** What an event is about, among the types that a campaign sells: the best first. */
export const suited = (situation: Situation, types: readonly Topic['type'][], props: Props): Topic[] =>
  types.flatMap((type): Topic[] => {
    const found: readonly { id: string }[] =
      type === 'product' ? productsFor(situation, props)
      : type === 'add-on' ? addOnsFor(situation, props)
      : type === 'feature' ? (situation.catalog.features ?? []).filter(({ id }) => id === props.feature)
      : type === 'plan' ? (situation.catalog.plans ?? []).filter(({ id }) => id === props.plan)
      : type === 'bundle' ? bundlesFor(situation, props)
      : []
    return found.map(({ id }) => ({ type, id }))
  })
