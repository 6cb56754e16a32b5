import type { Plan } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Fields, Some } from './compose.js'
import { mainLink, webUrl } from './link.js'
import { offerFields } from './offer.js'
import type { MailOptions } from './options.js'
import { paid } from './price.js'
import { sold, soldFields } from './sold.js'
import { trialFields } from './trial.js'

const quota = ({ now, meter, plan, target, catalog }: Facts, dueAt: number): Some | undefined => {
  if (!meter) return undefined
  const limitOf = (plan: Plan | undefined) => plan?.limits?.[meter.id]
  return {
    meter: meter.name, used: meter.used, limit: meter.limit, unit: meter.unit, measuredAt: now,
    // Rounded down: 99.9 % is not the limit.
    percent: Math.floor(meter.percent + 1e-9),
    resetsAt: meter.resetsAt! > dueAt && meter.resetsAt,
    targetLimit: limitOf(target),
    // A plan without a limit is unlimited only where the catalogue does state limits of this meter.
    targetUnlimited: target && limitOf(target) == null && limitOf(plan) != null,
    ...sold('addOn', catalog.addOns?.find(({ id }) => id === meter.addOn)),
  }
}

const evidence = ({ catalog, plan, target }: Facts): Some => {
  const { roi = {}, testimonials, cases } = catalog.evidence ?? {}
  const roiWorth = roi.hoursSaved! * roi.hourlyRate!
  const to = paid(target?.price, 'monthly')
  // A price per seat says nothing of the whole bill.
  const extra = to?.seat ? NaN : (to?.amount ?? NaN) - (paid(plan?.price, 'monthly')?.amount ?? NaN)
  const proof = testimonials?.find(({ quote, author, organisation, date, verified }) => quote && author && organisation && date && verified === true)
  const study = cases?.find(({ url }) => webUrl(url))
  return {
    ...roi, roiWorth, extraCost: extra > 0 && extra, roiNet: extra > 0 && extra < roiWorth && roiWorth - extra,
    quote: proof?.quote, author: proof?.author, organisation: proof?.organisation, quotedMonth: proof && (Date.parse(proof.date) || proof.date),
    caseTitle: study?.title, caseSummary: study?.summary, caseUrl: webUrl(study?.url),
  }
}

/** What a case tells people: what was noticed, with its figures, zero included, and what may be asked for. */
const caseFields = ({ channel, facts }: Intent, { cause }: Facts): Fields | undefined =>
  channel && { ...(cause?.named && { event: cause.named }), ...facts, ...(channel === 'advocacy' && { targets: ['program', 'referral', 'testimonial'] }) }

/** No text, no number, an empty list: nothing to say. */
const isKnown = (value: unknown): boolean => !!value && String(value) !== ''

/** Every datum of a mail, as plain numbers, epoch ms and names; what is not known is not there. */
export const fieldsOf = (intent: Intent, facts: Facts, { accountName, accountId, links = facts.catalog.links ?? {} }: MailOptions, more?: Some): Fields => {
  const all: Some = {
    account: accountName ?? (intent.channel && accountId),
    ...sold('plan', facts.plan), ...sold('target', facts.target), gained: facts.gained?.map(({ name }) => name),
    seats: facts.seats?.used, seatsLimit: facts.seats?.limit,
    ...quota(facts, intent.dueAt), ...soldFields(intent, facts), ...trialFields(intent, facts), ...evidence(facts), ...offerFields(intent, facts), ...more,
    link: mainLink(intent, links, facts.feature ?? facts.product),
    contactSales: webUrl(links.contactSales), openChat: webUrl(links.openChat), unsubscribe: webUrl(links.unsubscribe),
  }
  return { ...Object.fromEntries(Object.entries(all).filter(([, value]) => isKnown(value))) as Fields, ...caseFields(intent, facts) }
}
