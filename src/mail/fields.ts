import type { Plan } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Field, Fields } from './compose.js'
import { mainLink, webUrl } from './link.js'
import { offerFields } from './offer.js'
import type { MailOptions } from './options.js'
import { paid } from './price.js'

type Some = Record<string, Field | null | undefined>

/** `plan`, `planPrice`, `planOn`, `planSeat`: what is sold, as data. */
const sold = (prefix: string, thing: { name: string; price: Plan['price'] } | undefined): Some => {
  const { amount, on, seat } = paid(thing?.price) ?? {}
  return { [prefix]: thing?.name, [`${prefix}Price`]: amount, [`${prefix}On`]: on, [`${prefix}Seat`]: seat }
}

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

const tryout = ({ feature, trial, target }: Facts, { id }: Intent['topic']): Some => {
  const cases = feature?.useCases ?? []
  return {
    feature: feature?.name ?? id,
    trialEndsAt: trial?.endsAt, uses: trial?.uses,
    useCases: cases.slice(0, 3), tips: cases.slice(cases.length > 3 ? 3 : 0),
    tutorialUrl: webUrl(feature?.tutorialUrl),
    inPlan: feature && target?.features.includes(feature.id),
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

/** No text, no number, an empty list: nothing to say. */
const isKnown = (value: unknown): boolean => !!value && String(value) !== ''

/** Every datum of a mail, as plain numbers, epoch ms and names; what is not known is not there. */
export const fieldsOf = (intent: Intent, facts: Facts, { accountName, links = facts.catalog.links ?? {} }: MailOptions): Fields => {
  const all: Some = {
    account: accountName,
    ...sold('plan', facts.plan), ...sold('target', facts.target), gained: facts.gained?.map(({ name }) => name),
    ...quota(facts, intent.dueAt), ...tryout(facts, intent.topic), ...evidence(facts), ...offerFields(intent, facts),
    link: mainLink(intent, links, facts.feature),
    contactSales: webUrl(links.contactSales), openChat: webUrl(links.openChat), unsubscribe: webUrl(links.unsubscribe),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isKnown(value))) as Fields
}
