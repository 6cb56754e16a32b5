import { ALL_SIGNALS } from '../catalogue/all-signals.js'
import { scoreOf, signalsFor } from '../core/score.js'
import type { Score } from '../model/decision.js'
import type { SignalDefinition } from '../model/signal.js'
import type { Account } from './account.js'
import type { View } from './view.js'

/** The signals of the score that stands for an account, unless the report is given others. */
export const UPSELL: readonly SignalDefinition[] = signalsFor(ALL_SIGNALS)

/** Since when usage has been high, as far as a sequence tells. */
const highSince = ({ state }: View): number | undefined =>
  state.essential.enrolments.findLast(({ topic, exit }) => topic.type === 'meter' && !exit)?.at

/** The score as the engine has it, and what it is made of: of several people of one account, the highest. */
export const readinessOf = ({ views }: Account, definitions: readonly SignalDefinition[] = UPSELL): Score =>
  views
    .map(view => {
      const score = scoreOf({ signals: definitions }, view.situation, view.state, view.now)
      return { ...score, signals: score.signals.map(signal => (signal.id === 'usage' ? { ...signal, at: highSince(view) } : signal)) }
    })
    .reduce((best, one) => (one.total > best.total ? one : best))
