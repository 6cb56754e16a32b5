import type { Plan } from '../model/catalog.js'
import { round } from './round.js'

/**
 * What a year costs less when it is billed at once: 30 × 12 − 300 = 60.
 * `months` only when the saving is worth a whole number of them, exactly. Undefined when nothing is saved.
 */
export function annualSaving({ price }: Plan): { saving: number; months?: number } | undefined {
  if (price === 'custom' || !price.monthly || price.yearly === undefined) return undefined
  const saving = round(price.monthly * 12 - price.yearly)
  if (saving <= 0) return undefined
  const months = Math.round(saving / price.monthly)
  return months > 0 && round(months * price.monthly) === saving ? { saving, months } : { saving }
}
