import type { Rule } from './rule.js'

/** Answers whose lack is said; those that need nothing (a date, a call) or that offers bring are not among them. */
type Wanted = [answer: string, has: unknown, fix: string]

/** An answer to an objection that has nothing to say is not given. « Je n’ai pas le temps maintenant » asks for a date, and needs none. */
export const objectionWithoutData: Rule = function* ({ catalog: { plans, features, products, evidence = {} } }) {
  if (!plans.length) return
  const { roi, cases, guarantee, comparison, testimonials } = evidence
  const trial: Wanted = ['a trial', [...plans, ...features, ...products].some(({ trialDays }) => trialDays), 'trialDays']
  const priced = plans.filter(({ price }) => price !== 'custom').length > 1
  const answers: [objection: string, wanted: Wanted[]][] = [
    ['C’est trop cher', [
      ['the return on investment', priced || roi?.hoursSaved !== undefined, 'evidence.roi'],
      ['the cost of inaction', roi?.inactionCost, 'evidence.roi.inactionCost'],
      ['the annual saving', plans.some(({ price }) => price !== 'custom' && price.yearly !== undefined), 'a yearly price'],
      trial,
    ]],
    ['Je dois demander à mon manager', [['the sums of the business case', roi !== undefined, 'evidence.roi']]],
    ['Je ne suis pas sûr d’utiliser les nouvelles features', [trial, ['case studies', cases?.length, 'evidence.cases'], ['a guarantee', guarantee, 'evidence.guarantee']]],
    ['Votre concurrent est moins cher', [['the comparison', comparison?.length, 'evidence.comparison'], ['testimonials', testimonials?.length, 'evidence.testimonials']]],
  ]
  for (const [objection, wanted] of answers) {
    const missing = wanted.filter(([, has]) => !has)
    if (missing[0]) yield {
      path: 'catalog.evidence',
      message: `« ${objection} » is answered without ${missing.map(([answer]) => answer).join(', ')}.`,
      fix: `Give ${missing.map(([, , fix]) => fix).join(', ')}.`,
    }
  }
}
