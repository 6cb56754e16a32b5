import { OBJECTIVES, type ObjectiveId } from '../catalogue/benchmarks.js'

/** What is known of each objective: per cent, months, days; the revenue per account of each quarter, oldest first. */
export type Measured = { [id in Exclude<ObjectiveId, 'arpu'>]?: number } & { arpu?: readonly number[] }

export interface Objective {
  id: ObjectiveId
  unit: (typeof OBJECTIVES)[number]['unit']
  /** The figure that was measured; of the revenue per account, the latest. */
  value?: number
  above?: number
  below?: number
  /** Undefined when it cannot be known. */
  met?: boolean
}

/**
 * Each objective with its value and whether it is met. Targets are strict: "> 20 %" is missed by 20.
 * @example objectives({ upsell: 8 })[1] // { id: 'upsell', unit: 'percent', above: 8, value: 8, met: false }
 */
export const objectives = (measured: Measured): Objective[] =>
  OBJECTIVES.map((target): Objective => {
    if (target.id === 'arpu') {
      const quarters = measured.arpu ?? []
      return { ...target, value: quarters.at(-1), met: quarters.length > 1 ? quarters.every((one, at) => !at || one > quarters[at - 1]!) : undefined }
    }
    const value = measured[target.id]
    const met = value === undefined ? undefined : 'above' in target ? value > target.above : value < target.below
    return { ...target, value, met }
  })
