import { testimonialsOf } from '../copy/testimonials.js'
import type { BlockName } from '../model/campaign.js'
import type { Message } from '../model/message.js'
import type { LoadUi, Ui } from '../model/ui.js'
import { addOnPrice } from '../pricing/add-on.js'
import { annualSaving } from '../pricing/annual-saving.js'
import { bundlePrice } from '../pricing/bundle.js'
import { comparedPlans } from '../pricing/compared-plans.js'
import { priceDifference } from '../pricing/price-difference.js'
import { gains, type Lines } from './blocks/gains.js'
import { isSound, mediaOf } from './blocks/media-of.js'
import { rivalsOf } from './blocks/rivals-of.js'
import { webLink } from './blocks/safe-link.js'
import { gained, lost } from './blocks/stakes.js'

/** What a block is made from, and whether it is there. */
type Need = [what: string, there: unknown]

const PROPOSED = 'a plan to propose (catalog.plans, traits.plan)'

/** What each block cannot do without; those that always show something are not here. */
const NEEDS: Partial<Record<BlockName, (message: Message) => Need[]>> = {
  meter: ({ facts: { meter } }) => [['a meter with a limit (catalog.meters, quota_updated)', meter]],
  comparison: ({ facts: { catalog, plan, target } }) => [[PROPOSED, target], ['two plans on sale (catalog.plans)', comparedPlans(catalog.plans ?? [], plan, target)[1]]],
  benefits: (message) => [[PROPOSED, message.facts.target], ['a limit or a feature that it raises or adds (catalog.plans)', gains(unsaid(message))[0]]],
  roi: ({ facts: { plan, target } }) => [[PROPOSED, target], ['the monthly prices of both plans (catalog.plans)', plan && target && priceDifference(plan, target) !== undefined]],
  annual: ({ facts: { target } }) => [[PROPOSED, target], ['a price by the year that saves something (catalog.plans)', target && annualSaving(target)]],
  offer: ({ facts: { now, offer } }) => [['an offer that holds now (catalog.offers)', offer && !(offer.endsAt! <= now)]],
  addOn: ({ facts: { addOn, plan, seats } }) => [['an add-on (catalog.addOns)', addOn], ['its price', addOn && addOnPrice(addOn, { plan, seats: seats?.limit ?? seats?.used })]],
  seats: ({ facts: { seats } }) => [['the number of seats (traits.seats, or a meter of the model "seat")', seats?.limit ?? seats?.used]],
  bundle: ({ facts: { bundle, catalog } }) => [['a bundle (catalog.bundles)', bundle], ['a price below the sum of its items, each with its own', bundle && bundlePrice(catalog, bundle)]],
  checklist: ({ facts: { product } }) => [['the checklist of the product (catalog.products)', product?.checklist?.[0]]],
  recap: ({ facts: { done, trial } }) => [['uses counted since the trial began (feature_used)', done ?? (trial?.uses !== undefined)]],
  rivals: ({ facts }) => [['points against that competitor, each with source and asOf (catalog.evidence.comparison)', rivalsOf(facts)[0]]],
  case: ({ facts: { catalog } }) => [['a case with a web address (catalog.evidence.cases)', catalog.evidence?.cases?.some(({ url }) => webLink(url))]],
  losses: (message) => [['a running trial that was used, or something to gain (trial_started, feature_used, catalog.plans)', lost(message, message.facts.now)[0] ?? gained(unsaid(message))[0]]],
  testimonial: ({ facts: { catalog } }) => [['a verified testimonial with quote, author, organisation and date (catalog.evidence.testimonials)', testimonialsOf(catalog.evidence)[0]]],
  media: (message) => {
    const { campaign, step, topic } = message
    const media = mediaOf(message)
    return [[`catalog.media["${campaign}.${step}"] or ["${topic.type}:${topic.id}"]`, media], ['src over https or from this origin, alt, width and height', media && isSound(media)]]
  },
}

/** Whether there are lines does not depend on how they are said. */
const unsaid = (message: Message): Lines => ({ message, text: (key) => key, words: { number: String, line: (key) => key } })

/** One sentence for each block of a message that shows nothing: what it lacks. */
export const gapsOf = (message: Message): string[] =>
  message.blocks.flatMap((name) => {
    const lacks = (Object.hasOwn(NEEDS, name) ? NEEDS[name]!(message) : []).find(([, there]) => !there)
    return lacks ? [`its block "${name}" is left out for lack of ${lacks[0]}.`] : []
  })

/** The same interface, that tells the developer, once, what its messages lack. */
const tellGaps = (ui: Ui): Ui => {
  const told = new Set<string>()
  return {
    ...ui,
    draw(message, report) {
      const drawn = ui.draw(message, report)
      for (const gap of gapsOf(message)) {
        const at = `${message.campaign}.${message.step} ${gap}`
        if (!told.has(at)) report.problem(gap)
        told.add(at)
      }
      return drawn
    },
  }
}

/** An interface that tells. */
export const outspoken = (create: LoadUi): LoadUi => async given => tellGaps(await create(given))
