import type { Plan } from '../model/catalog.js'
import { round } from './round.js'

/** What a plan costs a month, billed monthly or yearly; undefined when its price is on request or not declared. */
export function perMonth({ price }: Plan, yearly = false): number | undefined {
  if (price === 'custom') return undefined
  const spread = price.yearly === undefined ? undefined : round(price.yearly / 12)
  return yearly ? spread ?? price.monthly : price.monthly ?? spread
}
