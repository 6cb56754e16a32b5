import { BUDGETS } from './budgets.mjs'

/** Each budget with what it allows, what was measured and whether it holds; those that were not measured are left out. */
export function heldBudgets(measures) {
  const medianOf = (measure, row, column) => measures[measure]?.[row]?.columns[column]?.[1]
  return BUDGETS.flatMap(({ measure, row, column, limit }) => {
    const value = medianOf(measure, row, column)
    const base = limit.of ? medianOf(measure, ...limit.of) : 0
    if (value === undefined || base === undefined) return []
    const allowed = limit.of ? base * (limit.times ?? 1) + (limit.plus ?? 0) : limit
    return [{ measure, row, column, value, allowed, holds: value <= allowed }]
  })
}
