import * as v from 'valibot'
import type { Condition } from '../model/condition.js'

/** Its operators and paths are checked by the engine's own compiler, in `checkCampaigns`. */
export const condition: v.GenericSchema<Condition> = v.custom<Condition>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  "an object such as { plan: 'free' }",
)
