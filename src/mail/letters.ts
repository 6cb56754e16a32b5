/** The points of each mail, in order; `a|b` is the first that has its data, `$` the enforcement of the meter. */
export const LETTERS: Record<string, string> = {
  'quota-80': 'used usage resets next options',
  'quota-90': 'used usage resets compare gained roi cta sales',
  'quota-95': 'used mode.$ offer proof cta',
  'quota-100': 'mode.$|used usage ways cta|sales chat',
  'trial-welcome': 'lead how useCases tutorial open',
  'trial-used': 'lead tips tip tutorial ends discover',
  'trial-unused': 'ends how useCases tutorial discover',
  'trial-last-day': 'lead lost|useCases inPlan offer cta',
  'trial-converted': 'lead steps useCases tutorial open chat',
  'trial-ended': 'lead inPlan offer cta|options',
  'upsell-roi': 'roi gained case cta',
}
