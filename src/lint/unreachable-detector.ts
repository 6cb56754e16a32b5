import { ms } from '../core/duration.js'
import type { Duration } from '../model/campaign.js'
import type { Rule } from './rule.js'

/** Occurrences of an event that are kept. */
const KEPT = 8

export const unreachableDetector: Rule = function* ({ campaigns, catalog: { detectors } }) {
  const tooMany = (count: number, path: string) => ({ severity: 'error' as const, path, message: `Only the latest ${KEPT} occurrences are kept: ${count} are never counted.`, fix: `Give ${KEPT} at most.` })
  for (const [at, { count, within }] of detectors.entries()) {
    if (count > KEPT) yield tooMany(count, `catalog.detectors[${at}].count`)
    if (!(ms(within as Duration) > 0)) yield { severity: 'error', path: `catalog.detectors[${at}].within`, message: 'Nothing happens within no time.', fix: "Give a duration such as '7d'." }
  }
  for (const [at, { trigger }] of campaigns.entries()) if (trigger.on === 'views' && trigger.count > KEPT) yield tooMany(trigger.count, `campaigns[${at}].trigger.count`)
}
