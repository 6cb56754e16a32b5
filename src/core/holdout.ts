import type { Situation } from '../model/situation.js'

/** FNV-1a, spread over 0 to 100: the same for an account in every browser, every day. http://www.isthe.com/chongo/tech/comp/fnv/ */
const share = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return ((hash >>> 0) / 2 ** 32) * 100
}

/** Whether an account sees no marketing, so that what it would have changed can be measured. */
export const isHeldOut = ({ accountId, policy }: Situation): boolean => policy.holdout > 0 && share('holdout/' + accountId) < policy.holdout
