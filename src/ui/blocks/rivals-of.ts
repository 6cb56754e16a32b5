import type { Evidence } from '../../model/catalog.js'
import type { Facts } from '../../model/message.js'

/** Of the points with a source and a date, those against the competitor that was looked at, else the first. */
export function rivalsOf({ catalog, cause }: Facts): NonNullable<Evidence['comparison']> {
  const sourced = (catalog.evidence?.comparison ?? []).filter(({ source, asOf }) => source && asOf)
  const named = (cause?.by === 'competitor_viewed' ? cause.named : undefined) ?? sourced[0]?.competitor
  return sourced.filter(({ competitor }) => competitor.toLowerCase() === named?.toLowerCase())
}
