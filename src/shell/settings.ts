import { toTime, type ParseDate, type Problem } from '../core/event.js'
import type { Subject, Traits } from '../model/account.js'
import type { Catalog } from '../model/catalog.js'
import { DEFAULT_POLICY, type Policy } from '../model/policy.js'

export type Complain = (problem: Problem) => void

const isPrice = (value: unknown): boolean => value === undefined || (typeof value === 'number' && Number.isFinite(value) && value >= 0)

/** The catalogue without the entries that cannot be used; each of those is named once. */
export const readCatalog = (given: Catalog | undefined, complain: Complain): Catalog => {
  const catalog: Catalog = { ...given, currency: given?.currency ?? 'EUR' }
  const list = <T extends { id: string }>(name: 'plans' | 'features' | 'meters' | 'addOns' | 'products', fits: (entry: T, path: string) => Problem | undefined): void => {
    const entries = given?.[name] as T[] | undefined
    if (entries === undefined) return
    if (!Array.isArray(entries)) {
      complain({ path: 'catalog.' + name, value: entries, fix: 'give a list' })
      delete catalog[name]
      return
    }
    Object.assign(catalog, {
      [name]: entries.filter((entry, at) => {
        const path = `catalog.${name}[${at}]`
        const problem = entry && typeof entry.id === 'string' && entry.id ? fits(entry, path) : { path: path + '.id', value: entry?.id, fix: 'give an identifier' }
        if (problem) complain(problem)
        return !problem
      }),
    })
  }
  list<NonNullable<Catalog['features']>[number]>('features', ({ trialDays }, path) =>
    isPrice(trialDays) ? undefined : { path: path + '.trialDays', value: trialDays, fix: 'give a number of days' })
  list<NonNullable<Catalog['plans']>[number]>('plans', (plan, path) => {
    const { price, features, limits } = plan
    if (price !== 'custom' && !(price && isPrice(price.monthly) && isPrice(price.yearly))) return { path: path + '.price', value: price, fix: "give { monthly, yearly } in major units, or 'custom'" }
    if (!Array.isArray(features)) return { path: path + '.features', value: features, fix: 'give a list of feature identifiers' }
    const unknown = features.find(id => catalog.features && !catalog.features.some(feature => feature.id === id))
    if (unknown !== undefined) complain({ path: path + '.features', value: unknown, fix: 'add it to catalog.features, or leave it out' })
    const bad = Object.entries(limits ?? {}).find(([, limit]) => !isPrice(limit))
    return bad && { path: `${path}.limits.${bad[0]}`, value: bad[1], fix: 'give a finite number, or leave it out for no limit' }
  })
  list<NonNullable<Catalog['meters']>[number]>('meters', ({ enforcement }, path) =>
    ['notify', 'read-only', 'block'].includes(enforcement) ? undefined : { path: path + '.enforcement', value: enforcement, fix: "give 'notify', 'read-only' or 'block'" })
  list('addOns', () => undefined)
  list('products', () => undefined)
  return catalog
}

const DURATION = /^\d+(\.\d+)?[smhd]$/

/** The defaults, with what the host changed; a duration that cannot be read keeps its default. */
export const readPolicy = (given: Partial<Policy> | undefined, complain: Complain): Policy => {
  const policy: Policy = { ...DEFAULT_POLICY, ...given }
  for (const name of ['gap', 'snooze', 'longSnooze', 'decline', 'reenrol', 'expiry'] as const)
    if (!DURATION.test(policy[name])) {
      complain({ path: 'policy.' + name, value: policy[name], fix: "give a duration such as '14d', '24h' or '10m'" })
      policy[name] = DEFAULT_POLICY[name]
    }
  const caps = Array.isArray(policy.caps) ? policy.caps.filter(cap => cap && Number.isInteger(cap.max) && cap.max > 0 && DURATION.test(cap.period)) : []
  if (caps.length !== (policy.caps as unknown[] | undefined)?.length) {
    complain({ path: 'policy.caps', value: policy.caps, fix: "give entries such as { max: 3, period: '7d' }" })
    policy.caps = [...DEFAULT_POLICY.caps, ...caps]
  }
  return policy
}

/** Traits with their dates as epoch ms; one that cannot be read is named and left out. */
export const readTraits = (given: Traits | undefined, catalog: Catalog, parse: ParseDate, complain: Complain): Traits => {
  const traits: Traits = { ...given }
  const date = (path: string, value: unknown): number | undefined => {
    const at = value === undefined ? undefined : toTime(value, parse)
    if (value !== undefined && at === undefined) complain({ path: 'traits.' + path, value, fix: 'give epoch milliseconds, or ISO 8601 with an offset' })
    return at
  }
  for (const name of ['customerSince', 'renewedAt'] as const) traits[name] = date(name, traits[name])
  for (const name of ['nps', 'csat'] as const) {
    const mark = traits[name]
    const at = date(name + '.at', mark?.at)
    traits[name] = mark && at !== undefined && typeof mark.score === 'number' ? { score: mark.score, at } : undefined
  }
  if (traits.plan !== undefined && !catalog.plans?.some(({ id }) => id === traits.plan)) {
    complain({ path: 'traits.plan', value: traits.plan, fix: 'give the id of an entry of catalog.plans' })
    delete traits.plan
  }
  if (traits.timeZone !== undefined)
    try {
      new Intl.DateTimeFormat('en', { timeZone: traits.timeZone })
    } catch {
      complain({ path: 'traits.timeZone', value: traits.timeZone, fix: "give an IANA name such as 'Europe/Paris'" })
      delete traits.timeZone
    }
  return traits
}

/** A subject that can be kept apart from others, or undefined. */
export const readSubject = (given: Subject | null | undefined, complain: Complain): Subject | undefined => {
  if (!given) return
  const bad = (['accountId', 'userId'] as const).find(name => typeof given[name] !== 'string' || !given[name] || given[name].length > 128)
  if (bad) complain({ path: 'subject.' + bad, value: given[bad], fix: 'give a text of 1 to 128 characters' })
  return bad ? undefined : { ...given, roles: Array.isArray(given.roles) ? given.roles : undefined }
}
