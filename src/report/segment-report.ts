import { emptyState } from '../core/empty.js'
import { CONVERSION_KINDS } from '../model/event.js'
import type { ReportOptions } from './account-report.js'
import type { Report, ReportData } from './data.js'
import { toMarkdown } from './markdown.js'
import { metricsOf } from './metrics.js'
import { declaredProposals } from './offer.js'
import { UPSELL } from './readiness.js'
import { talliedSequences } from './sequence.js'
import type { Tally } from './tally.js'
import { segmentOf } from './velocity.js'
import { viewOf } from './view.js'
import { createWords } from './words.js'

/** The report on many accounts, from what they come to. */
export const segmentReport = (tally: Tally, options: ReportOptions): Report => {
  const { catalog, policy, campaigns, signals = UPSELL, now = Date.now() } = tally.options
  const currency = catalog?.currency ?? 'EUR'
  const { segment, locale = 'fr', timeZone, copy } = options
  const words = createWords({ locale, timeZone, copy, currency })
  const described = segmentOf(segment)?.name ?? segment
  const anyone = viewOf({ state: emptyState(now) }, { catalog, policy, campaigns, now })
  const data: ReportData = {
    name: options.name ?? described, at: now, currency, segment: described, accounts: tally.accounts,
    kinds: CONVERSION_KINDS.filter(kind => tally.kinds[kind].opportunities || tally.kinds[kind].organic),
    targetValue: options.targetValue,
    signals: signals.flatMap(({ id }) => {
      const found = tally.signals.get(id)
      return found ? { id, ...found } : []
    }),
    score: tally.score.mean(), threshold: anyone.situation.policy.threshold,
    sequences: talliedSequences(tally, words),
    proposals: declaredProposals(anyone),
    metrics: metricsOf(tally, options), broken: tally.broken,
  }
  return { markdown: toMarkdown(data, words), data }
}
