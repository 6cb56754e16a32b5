import type { Plan } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Field, Fields } from './compose.js'
import type { MailOptions } from './index.js'
import { mainLink, webUrl } from './link.js'
import { offerFor } from './offer.js'
import { type Paid, paid } from './price.js'

/** `planPrice`, `planOn`, `planSeat`: a price as three data. */
const priced = (prefix: string, price: Paid | undefined): Record<string, Field | undefined> => ({
  [`${prefix}Price`]: price?.amount,
  [`${prefix}On`]: price?.on,
  [`${prefix}Seat`]: price?.perSeat && '',
})

/** The percentage is rounded down: 99.9 % is not the limit. */
const quota = ({ now, meter, plan, target, catalog }: Facts, { dueAt, facts }: Intent) => {
  const percent = meter?.percent ?? facts?.level
  const limitIn = (plan: Plan | undefined) => plan?.limits?.[meter?.id ?? '']
  const addOn = meter?.addOn && catalog.addOns?.find(({ id }) => id === meter.addOn)
  return {
    percent: percent == null ? undefined : Math.floor(+percent + 1e-9),
    ...(meter && {
      meter: meter.name, used: meter.used, limit: meter.limit, unit: meter.unit ?? '', measuredAt: now,
      resetsAt: meter.resetsAt! > dueAt ? meter.resetsAt : undefined,
      planLimit: meter.limit,
      targetLimit: limitIn(target),
      // A plan without a limit is unlimited only where the catalogue does state limits of this meter.
      targetUnlimited: !!target && limitIn(target) == null && limitIn(plan) != null,
    }),
    ...(addOn && { addOn: addOn.name, ...priced('addOn', paid(addOn.price)) }),
  }
}

const tryout = ({ feature, trial, target, catalog }: Facts, { topic, facts }: Intent) => {
  const uses = trial?.uses ?? facts?.uses ?? 0
  const named = String(facts?.features ?? '').split(',').flatMap(id => catalog.features?.find(known => known.id === id.trim())?.name ?? [])
  const cases = feature?.useCases ?? []
  const more = cases.slice(3)
  return {
    feature: feature?.name ?? (topic.type === 'feature' ? topic.id : undefined),
    trialDays: trial?.days, trialStartedAt: trial?.startedAt, trialEndsAt: trial?.endsAt,
    uses,
    usedFeatures: named.length ? named : feature && uses ? [feature.name] : [],
    useCases: cases.slice(0, 3),
    tips: more.length ? more : cases,
    tutorialUrl: webUrl(feature?.tutorialUrl),
    inPlan: !!feature && target?.features.includes(feature.id),
  }
}

const evidence = ({ catalog, plan, target }: Facts) => {
  const { roi, testimonials, cases } = catalog.evidence ?? {}
  const { hoursSaved, hourlyRate, inactionCost } = roi ?? {}
  const roiWorth = hoursSaved && hourlyRate ? hoursSaved * hourlyRate : undefined
  const [from, to] = [paid(plan?.price, 'monthly'), paid(target?.price, 'monthly')]
  // A price per seat says nothing of the whole bill.
  const extraCost = from && to && from.on === to.on && to.amount > from.amount && !to.perSeat ? to.amount - from.amount : undefined
  const proof = testimonials?.find(({ quote, author, organisation, date, verified }) => quote && author && organisation && date && verified === true)
  const study = cases?.find(({ url }) => webUrl(url))
  return {
    hoursSaved, hourlyRate, inactionCost, roiWorth, extraCost,
    roiNet: extraCost && roiWorth! > extraCost ? roiWorth! - extraCost : undefined,
    quote: proof?.quote, author: proof?.author, organisation: proof?.organisation, quotedMonth: proof && (Date.parse(proof.date) || proof.date),
    caseTitle: study?.title, caseSummary: study?.summary, caseUrl: webUrl(study?.url),
  }
}

const discount = (intent: Intent, facts: Facts) => {
  const found = offerFor(intent, facts)
  return found && {
    offer: found.offer.id, offerName: found.name, ...priced('offer', found.price),
    offerPercent: found.percent, offerWas: found.was, offerEndsAt: found.endsAt,
    offerTerm: found.offer.term, offerConditions: found.offer.conditions, offerTermsUrl: webUrl(found.offer.termsUrl),
  }
}

/** Every datum of a mail, as plain numbers, epoch ms and names; what is not known is not there. */
export const fieldsOf = (intent: Intent, facts: Facts, { accountName, links = facts.catalog.links }: MailOptions): Fields => {
  const { plan, target, gained, feature } = facts
  const all: Record<string, Field | null | undefined> = {
    ...intent.facts,
    account: accountName, dueAt: intent.dueAt,
    plan: plan?.name, ...priced('plan', paid(plan?.price)),
    target: target?.name, ...priced('target', paid(target?.price)),
    gained: gained?.map(({ name }) => name),
    ...quota(facts, intent),
    ...tryout(facts, intent),
    ...evidence(facts),
    ...discount(intent, facts),
    link: mainLink(intent, links, feature),
    contactSales: webUrl(links?.contactSales), openChat: webUrl(links?.openChat), unsubscribe: webUrl(links?.unsubscribe),
  }
  const isKnown = (value: Field | null | undefined) => value != null && value !== false && (value === '' || (Array.isArray(value) ? value.length > 0 : value === value))
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isKnown(value))) as Fields
}
