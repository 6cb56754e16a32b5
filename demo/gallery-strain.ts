import type { Catalog, Feature, Plan } from '../src/model/catalog.js'
import type { Facts } from '../src/model/message.js'

/** What a block is tried with: all it needs, nothing to show, far more than planned, and what no check has seen. */
export const BLOCK_STATES = ['normal', 'empty', 'long', 'broken'] as const

export type BlockState = (typeof BLOCK_STATES)[number]

export const strained = (facts: Facts, state: BlockState): Facts =>
  state === 'empty' ? empty(facts) : state === 'long' ? long(facts) : state === 'broken' ? broken(facts) : facts

/** Names, and nothing behind them. */
function empty({ now, currency, plan, target, product, feature }: Facts): Facts {
  const bare = (each: Plan | undefined) => each && { id: each.id, name: each.name, price: {}, features: [] }
  return {
    now, currency, catalog: { currency }, plan: bare(plan), target: bare(target), gained: [],
    product: product && { id: product.id, name: product.name },
    feature: feature && { id: feature.id, name: feature.name },
  }
}

const COUNT = 12
const WORDS = 'Accompagnement personnalisé des équipes commerciales réparties internationalement'

/** As long as a name may reasonably get: 60 characters. */
const lengthened = (text: string) => `${text} · ${WORDS}`.slice(0, 60).trimEnd()

/** 59 becomes 1 180 000,59. */
const enlarged = (amount: number) => Math.round((amount * 20_000 + amount / 100) * 100) / 100

const AMOUNTS = ['price', 'full', 'was', 'monthly', 'yearly', 'once', 'hourly', 'inactionCost', 'licence', 'migration', 'training']
const TEXTS = ['name', 'text', 'title', 'criterion', 'competitor', 'author', 'organisation', 'term', 'named']
const COUNTS = ['limits', 'used', 'limit', 'quantity']

/** Every text at its longest and every figure at its largest, whatever holds them. */
function stretched<T>(value: T, key = '', within = ''): T {
  if (typeof value === 'string') return (TEXTS.includes(key) ? lengthened(value) : key === 'summary' || key === 'quote' || key === 'conditions' ? `${value} ${WORDS}. ${value}` : value) as T
  if (typeof value === 'number') return (AMOUNTS.includes(key) ? enlarged(value) : COUNTS.includes(key) || COUNTS.includes(within) ? value * 1_000 : value) as T
  if (Array.isArray(value)) return value.map((each) => stretched(each, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, stretched(each, name, key)])) as T
}

function long(facts: Facts): Facts {
  const more: Feature[] = Array.from({ length: COUNT }, (_, index) => ({ id: `more-${index}`, name: `Option ${index + 1}` }))
  const repeat = <T,>(list: readonly T[] | undefined, change: (each: T, index: number) => Partial<T>): T[] | undefined =>
    list?.[0] && Array.from({ length: COUNT }, (_, index) => ({ ...list[index % list.length]!, ...change(list[index % list.length]!, index) }))
  const all = (each: Plan | undefined) => each && { ...each, features: [...each.features, ...more.map(({ id }) => id)] }
  const { catalog, gained = [], product } = facts
  const { evidence = {} } = catalog
  const full: Catalog = {
    ...catalog,
    features: [...(catalog.features ?? []), ...more],
    plans: catalog.plans?.map((each) => (each.id === facts.target?.id ? all(each)! : each)),
    evidence: { ...evidence, comparison: repeat(evidence.comparison, (each, index) => ({ criterion: `${index + 1}. ${each.criterion}`, competitor: evidence.comparison![0]!.competitor })) },
  }
  return stretched({
    ...facts, catalog: full, target: all(facts.target), gained: [...gained, ...more],
    product: product && { ...product, checklist: repeat(product.checklist, (each, index) => ({ text: `${index + 1}. ${each.text}` })) },
  })
}

/** What TypeScript would refuse: a host writes JavaScript too. */
function broken(facts: Facts): Facts {
  const { catalog, product, addOn, bundle, offer, target } = facts
  const address = 'javascript:alert(1)'
  const free = <T extends object>(each: T) => ({ ...each, price: {} }) as T
  const spoilt = {
    ...catalog, plans: catalog.plans?.map(free), products: catalog.products?.map(free), addOns: catalog.addOns?.map(free), meters: undefined,
    evidence: {
      comparison: [{ criterion: 'A', ours: '1', theirs: '2', competitor: 'B', source: address, asOf: 'hier' }],
      cases: [{ title: 'A', summary: '', url: address }], testimonials: [{ quote: 'A' }], guarantee: { days: -1, termsUrl: address },
      roi: { hoursSaved: -4, hourlyRate: Number.NaN },
    },
  } as unknown as Catalog
  return {
    ...facts, catalog: spoilt, plan: undefined, target: target && free(target),
    product: product && { ...free(product), checklist: [] }, addOn: addOn && free(addOn), bundle: bundle && { ...bundle, price: Number.NaN },
    offer: offer && { ...offer, was: undefined, percent: undefined, endsAt: undefined, term: undefined, termsUrl: address },
    meter: undefined, seats: {}, trial: undefined, done: { unknown: 0 },
  }
}
