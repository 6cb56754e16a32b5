import type { Explanation } from '../../src/model/decision.js'
import { formatDistance, formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { because } from './because.js'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What `explain()` says of one campaign, as a sentence for people. */
export function sentence(explanation: Explanation, now: number): string {
  const step = explanation.step?.toUpperCase()
  if (explanation.outcome === 'showing') return say(`À l’écran en ce moment${step ? ` (étape ${step})` : ''}.`, `On screen now${step ? ` (step ${step})` : ''}.`)
  if (explanation.outcome === 'eligible') return say('Prête : elle s’affiche à l’instant.', 'Ready: it is about to show.')
  const noes = explanation.reasons.filter(({ reason }) => reason !== 'ok')
  const why = noes.slice(0, 2).map((verdict) => because(verdict, explanation)).filter(Boolean)
  const text = why.length ? capital(`${why.join(say(' ; et ', '; and '))}.`) : say('Rien à dire pour l’instant.', 'Nothing to say for now.')
  return `${text}${opening(explanation, now)}`
}

/** When time alone can end the wait. */
function opening({ nextEligibleAt }: Explanation, now: number): string {
  if (!nextEligibleAt || nextEligibleAt <= now) return ''
  const when = `${formatMoment(nextEligibleAt)} (${formatDistance(nextEligibleAt, now)})`
  return ` ${say(`Au plus tôt le ${when}.`, `At the earliest on ${when}.`)}`
}
