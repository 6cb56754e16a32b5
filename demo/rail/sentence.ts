import type { Explanation, Verdict } from '../../src/model/decision.js'
import { formatDistance, formatMoment } from '../host/format.js'
import { say } from '../host/locale.js'
import { because } from './because.js'

/** Reasons that say it all: beside them, the others do not matter. */
const DECISIVE: readonly Verdict['reason'][] = [
  'already-owned', 'trial-used', 'muted', 'declined', 'snoozed', 'detractor', 'severe-ticket', 'payment-failed', 'at-risk',
  'consent-missing', 'storage-unavailable',
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The noes worth telling: the decisive one, else the missing trigger, else the first two. */
function worthTelling(reasons: Verdict[]): Verdict[] {
  const noes = reasons.filter(({ reason }) => reason !== 'ok')
  const decisive = noes.find(({ reason }) => DECISIVE.includes(reason))
  if (decisive) return [decisive]
  return noes.slice(0, noes[0]?.reason === 'not-triggered' ? 1 : 2)
}

/** What `explain()` says of one campaign, as a sentence for people. */
export function sentence(explanation: Explanation, now: number): string {
  const step = explanation.step?.toUpperCase()
  if (explanation.outcome === 'showing') return say(`À l’écran en ce moment${step ? ` (étape ${step})` : ''}.`, `On screen now${step ? ` (step ${step})` : ''}.`)
  if (explanation.outcome === 'eligible') return say('Prête : elle s’affiche à l’instant.', 'Ready: it is about to show.')
  const told = worthTelling(explanation.reasons)
  if (told.length === 0) return say('Rien à dire pour l’instant.', 'Nothing to say for now.')
  const why = capital(told.map((verdict) => because(verdict, explanation)).join(say(' ; ', '; ')))
  return `${why}.${told.some(({ reason }) => DECISIVE.includes(reason)) ? '' : opening(explanation, now)}`
}

/** When time alone can end the wait. */
function opening({ nextEligibleAt }: Explanation, now: number): string {
  if (!nextEligibleAt || nextEligibleAt <= now) return ''
  const when = `${formatMoment(nextEligibleAt)} (${formatDistance(nextEligibleAt, now)})`
  return ` ${say(`Au plus tôt le ${when}.`, `At the earliest on ${when}.`)}`
}
