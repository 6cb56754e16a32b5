import { productUses } from '../copy/product-uses.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import type { Some } from './compose.js'
import { webUrl } from './link.js'

const ofFeature = ({ feature, target }: Facts, id: string): Some => {
  const cases = feature?.useCases ?? []
  return {
    feature: feature?.name ?? id,
    useCases: cases.slice(0, 3), tips: cases.slice(cases.length > 3 ? 3 : 0),
    tutorialUrl: webUrl(feature?.tutorialUrl),
    inPlan: feature && target?.features.includes(feature.id),
  }
}

/** What is tried or may be tried, and what it was used for. */
export const trialFields = ({ topic }: Intent, facts: Facts): Some => {
  const { trial, product, current, done } = facts
  const recap = productUses(product, done)
  const uses = trial?.uses || recap.reduce((sum, [, count]) => sum + count, 0)
  return {
    ...(topic.type === 'feature' && ofFeature(facts, topic.id)),
    product: product?.name, current: current?.name, steps: product?.checklist?.map(({ text }) => text),
    trialDays: !trial?.startedAt && trial?.days, trialEndsAt: trial?.endsAt,
    // Nothing counted is not the same as nothing done: without a count, neither is said.
    uses, recap: recap.map(([name, count]) => `${name}\u00a0×\u00a0${count}`), unused: !!trial?.startedAt && !!done && !uses,
  }
}
