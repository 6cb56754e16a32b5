import { DAY, ms } from '../core/duration.js'
import type { Due } from '../model/campaign.js'

/** The day of a sequence on which a step is due, as "J3" counts; undefined when it hangs on a trial whose length is not known. */
export const dayOf = (due: Due, trialDays: number | undefined): number | undefined => {
  if ('level' in due) return due.day
  const day = Math.round(ms(due.plus) / DAY)
  return due.from !== 'trial-end' ? day : trialDays === undefined ? undefined : trialDays + day
}
