import type { Changes } from '../../src/model/options.js'

/** What Pli changes of what is built in: a picture of the tool, a customer's words, and two questions. */
export const CAMPAIGNS: Changes = {
  'cross-sell': { steps: { j0: { blocks: ['media'] } } },
  'upsell-offer': { steps: { j7: { blocks: ['annual', 'testimonial'] } } },
  nps: true,
  csat: true,
}
