import type { Step } from '../model/campaign.js'
import type { Enrolment } from '../model/state.js'

/** What brought a sequence about may change how a step is said. */
export const varied = (step: Step, { cause }: Enrolment): Step => {
  const { variants } = step
  return cause && variants && Object.hasOwn(variants, cause.by) ? { ...step, ...variants[cause.by] } : step
}

export const isUrgent = ({ variants }: Step, { cause }: Enrolment): boolean => !!(cause && variants && Object.hasOwn(variants, cause.by) && variants[cause.by]!.urgent)
