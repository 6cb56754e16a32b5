import type { Situation } from '../model/situation.js'

/**
 * FNV-1a, mixed and spread over 0 to 100: the same for an account in every browser, every day. Unmixed, accounts numbered in a row would fall together.
 * http://www.isthe.com/chongo/tech/comp/fnv/, https://github.com/aappleby/smhasher (fmix32)
 */
const share = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100
}

/** Whether an account sees no marketing, so that what it would have changed can be measured. */
export const isHeldOut = ({ accountId, policy }: Situation): boolean => policy.holdout > 0 && share('holdout/' + accountId) < policy.holdout
