import type { Rule } from './rule.js'

/** What is suggested or compared must be on sale. */
export const unbuyablePlan: Rule = function* ({ catalog: { plans, offers } }) {
  for (const [at, { id, target, decoy, available, price }] of plans.entries()) {
    const path = `catalog.plans[${at}]`
    if (target && available === false) yield { severity: 'error', path: `${path}.target`, message: 'The suggested plan is not on sale.', fix: 'Suggest another, or leave `available` out.' }
    if (decoy && (available === false || price === 'custom')) yield { severity: 'error', path: `${path}.decoy`, message: 'A plan that is only there for comparison must be one that can be bought.', fix: 'Put it on sale at a price, or leave it out.' }
    const priced = price === 'custom' || price.monthly !== undefined || price.yearly !== undefined
    if (!priced && available !== false) yield { severity: 'error', path: `${path}.price`, message: 'It has neither a monthly nor a yearly price.', fix: "Give one, or 'custom'." }
    for (const [index, { topic }] of offers.entries())
      if (available === false && topic.type === 'plan' && topic.id === id) yield { severity: 'error', path: `catalog.offers[${index}].topic`, message: `The plan “${id}” is not on sale.`, fix: 'Take the offer out.' }
  }
}
