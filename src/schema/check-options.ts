import { checkAgainst, checkCampaigns } from './check.js'
import { options } from './configuration.js'
import type { Mistake } from './mistake.js'

/** Names all that is wrong with the options of `createExpansion`, or with a file of them. Whether they are sound. Campaigns that are still to come are not looked at. */
export const checkOptions = (given: unknown, complain: (mistake: Mistake) => void): boolean => {
  let sound = true
  const tell = (mistake: Mistake): void => {
    sound = false
    complain(mistake)
  }
  checkAgainst(options, given, '', tell)
  const campaigns = (given as { campaigns?: unknown } | null | undefined)?.campaigns
  if (campaigns !== undefined && typeof (campaigns as PromiseLike<unknown>)?.then !== 'function') checkCampaigns(campaigns, tell)
  return sound
}
