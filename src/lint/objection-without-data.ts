import type { Rule } from './rule.js'

/** An answer to an objection that has nothing to say is not given. « Je n’ai pas le temps maintenant » asks for a date, and needs none. */
export const objectionWithoutData: Rule = function* ({ catalog: { plans, features, products, evidence = {}, links = {} } }) {
  if (!plans.length) return
  const { roi, cases, guarantee, comparison, testimonials } = evidence
  const trials = [...plans, ...features, ...products].some(({ trialDays }) => trialDays)
  const yearly = plans.some(({ price }) => price !== 'custom' && price.yearly !== undefined)
  const answers: [objection: string, has: unknown, wanted: string][] = [
    ['C’est trop cher', roi?.hoursSaved !== undefined || roi?.inactionCost !== undefined || yearly || trials, 'evidence.roi, a yearly price or a trial'],
    ['Je dois demander à mon manager', links.pricing !== undefined || roi !== undefined, 'evidence.roi or links.pricing'],
    ['Je ne suis pas sûr d’utiliser les nouvelles features', trials || cases?.length || guarantee, 'a trial, evidence.cases or evidence.guarantee'],
    ['Un concurrent est moins cher', comparison?.length || testimonials?.length, 'evidence.comparison or evidence.testimonials'],
  ]
  for (const [objection, has, wanted] of answers) if (!has) yield { path: 'catalog.evidence', message: `« ${objection} » has no answer.`, fix: `Give ${wanted}.` }
}
