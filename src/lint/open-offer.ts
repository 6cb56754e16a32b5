import type { Rule } from './rule.js'

/** An offer without an end, or a discount without the price that it is on. */
export const openOffer: Rule = function* ({ catalog: { offers } }) {
  for (const [at, { duration, expiresAt, percent, price, lowest30Days }] of offers.entries()) {
    const path = `catalog.offers[${at}]`
    if (duration === undefined && expiresAt === undefined) yield { path, message: 'It has no end.', fix: "Give a duration such as '7d', or expiresAt." }
    if (percent === undefined && price === undefined) yield { severity: 'error', path, message: 'It offers nothing.', fix: 'Give percent or price.' }
    else if (lowest30Days === undefined) yield { path: `${path}.lowest30Days`, message: 'Without the lowest price of the last 30 days no former price is shown.', fix: 'Give it.' }
  }
}
