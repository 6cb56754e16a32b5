const OFFER = 'offer offerCut|offerTerm offerPrice offerEnds offerConditions offerLegal'
const START = 'useCases tutorial'

/** The points of each mail, in order; `a|b` is the first that has its data, `$` the enforcement of the meter. */
export const LETTERS: Record<string, string> = {
  'quota-80': 'lead usage resets next cta',
  'quota-90': 'lead usage resets compare gained roi net inaction cta salesLink|sales',
  'quota-95': `lead warn.$|resets ${OFFER} proof cta`,
  'quota-100': 'lead.$|lead usage ways wayUpgrade|waySales wayCapacity wayWait|wayRead.$ cta|options chatLink|chat',
  'trial-welcome': `lead how ${START} cta`,
  'trial-used': 'lead tips tip tutorial ends cta',
  'trial-unused': `lead how ${START} cta`,
  'trial-last-day': `lead lost|gain uses inPlan ${OFFER} cta`,
  'trial-converted': `lead steps ${START} cta chatLink|chat`,
  'trial-ended': `lead inPlan ${OFFER} cta|options`,
  'upsell-roi': 'lead roi net inaction gained case cta',
}
