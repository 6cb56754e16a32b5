import { testimonialsOf } from '../copy/testimonials.js'
import type { Plan } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { priceDifference } from '../pricing/price-difference.js'
import { round } from '../pricing/round.js'
import type { Fields, Some } from './compose.js'
import { mainLink, webUrl } from './link.js'
import type { MailOptions } from './options.js'
import { sold, soldFields } from './sold.js'
import { trialFields } from './trial.js'

const quota = ({ now, meter, plan, target, catalog }: Facts, dueAt: number): Some | undefined => {
  if (!meter) return undefined
  const { id, name, used, limit, unit, percent, resetsAt, addOn } = meter
  const limitOf = (plan: Plan | undefined) => plan?.limits?.[id]
  return {
    meter: name, used, limit, unit, measuredAt: now,
    // Rounded down: 99.9 % is not the limit.
    percent: Math.floor(percent + 1e-9),
    resetsAt: resetsAt! > dueAt && resetsAt,
    targetLimit: limitOf(target),
    // A plan without a limit is unlimited only where the catalogue does state limits of this meter.
    targetUnlimited: target && limitOf(target) == null && limitOf(plan) != null,
    ...sold('addOn', catalog.addOns?.find(one => one.id === addOn)),
  }
}

const evidence = ({ catalog, plan, target }: Facts): Some => {
  const { roi = {}, cases } = catalog.evidence ?? {}
  const roiWorth = round(roi.hoursSaved! * roi.hourlyRate!)
  const extra = (plan && target && priceDifference(plan, target)) ?? NaN
  const { quote, author, organisation, date } = testimonialsOf(catalog.evidence)[0] ?? {}
  const { title, summary, url } = cases?.find(one => webUrl(one.url)) ?? {}
  return {
    ...roi, roiWorth, extraCost: extra > 0 && extra, roiNet: extra > 0 && extra < roiWorth && round(roiWorth - extra),
    quote, author, organisation, quotedMonth: date && Date.parse(date),
    caseTitle: title, caseSummary: summary, caseUrl: webUrl(url),
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
    ...quota(facts, intent.dueAt), ...soldFields(intent, facts), ...trialFields(intent, facts), ...evidence(facts), ...more,
    link: mainLink(intent, links, facts.feature ?? facts.product),
    contactSales: webUrl(links.contactSales), openChat: webUrl(links.openChat), unsubscribe: webUrl(links.unsubscribe),
  }
  return { ...Object.fromEntries(Object.entries(all).filter(([, value]) => isKnown(value))) as Fields, ...caseFields(intent, facts) }
}
