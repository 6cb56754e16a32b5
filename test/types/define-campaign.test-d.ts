// Checked by the compiler (`npm run types`): nothing here runs.
import { builtInCampaigns, createExpansion, defineCampaign, type Campaign, type Catalog, type Expansion, type Step } from '../../src/index.js'

interface MyEvents {
  report_exported: { format: string; pages?: number }
  signed_out: {}
}

const catalog = {
  currency: 'EUR',
  plans: [{ id: 'free', name: 'Free', price: { monthly: 0 }, features: [] }, { id: 'pro', name: 'Pro', price: { monthly: 30 }, features: ['reports'] }],
  features: [{ id: 'reports', name: 'Reports', plan: 'pro' }],
  meters: [{ id: 'emails', name: 'E-mails', enforcement: 'read-only' }],
} as const

const steps: Step[] = [{ id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card' }]
const own = { id: 'own', version: 1, steps }

// Without declarations anything goes that the engine takes.
defineCampaign({ ...own, trigger: { on: 'event', events: ['anything'], about: 'offer' }, when: { plan: 'any', 'meters.any.percent': 5 } })
defineCampaign({ ...own, trigger: { on: 'score' } }) satisfies Campaign
for (const campaign of builtInCampaigns()) defineCampaign(campaign)
// Questions are asked only by those who name them, as they are or changed.
builtInCampaigns({ nps: true, csat: { caps: [{ max: 1, period: '180d' }] }, 'upsell-offer': false })
defineCampaign({ ...own, trigger: { on: 'event', events: ['onboarded'], about: { type: 'question', id: 'nps' } } })
// @ts-expect-error neither on, off nor changed
builtInCampaigns({ nps: 'yes' })
// @ts-expect-error no such surface
defineCampaign({ ...own, trigger: { on: 'score' }, steps: [{ ...steps[0]!, surface: 'popup' }] })
// @ts-expect-error no such signal
defineCampaign({ ...own, trigger: { on: 'signal', any: ['promotor'], about: 'offer' } })

const define = defineCampaign<MyEvents, typeof catalog>
define({ ...own, trigger: { on: 'event', events: ['report_exported', 'pricing_viewed'], about: { type: 'feature', id: 'reports' } } })
define({ ...own, trigger: { on: 'event', events: ['signed_out'], about: ['feature', 'plan'] }, when: { plan: 'free', $not: { plan: { $in: ['pro'] } } } })
define({ ...own, trigger: { on: 'usage', from: 50 }, when: { 'meters.emails.percent': { $gt: 50 }, 'count.report_exported.30d': { $gte: 3 }, 'entitlements.reports': false, 'traits.segment': 'smb' } })
// @ts-expect-error no such event
define({ ...own, trigger: { on: 'event', events: ['report_export'], about: 'offer' } })
// @ts-expect-error no such feature
define({ ...own, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'report' } } })
// @ts-expect-error no products in this catalogue
define({ ...own, trigger: { on: 'event', events: ['report_exported'], about: { type: 'product', id: 'crm' } } })
// @ts-expect-error no such plan
define({ ...own, trigger: { on: 'score' }, when: { plan: 'business' } })
// @ts-expect-error no such plan, inside an operator
define({ ...own, trigger: { on: 'score' }, when: { $or: [{ plan: { $in: ['free', 'business'] } }] } })
// @ts-expect-error no such meter
define({ ...own, trigger: { on: 'score' }, when: { 'meters.contacts.percent': 50 } })
// @ts-expect-error no such event in a count
define({ ...own, trigger: { on: 'score' }, when: { 'count.report_export.30d': 3 } })
// @ts-expect-error no such entitlement
define({ ...own, trigger: { on: 'score' }, when: { 'entitlements.report': false } })

// A catalogue may be read only.
const expansion = createExpansion<MyEvents>({ catalog, campaigns: [define({ ...own, trigger: { on: 'score' } })] })
expansion.track('report_exported', { format: 'csv' })
expansion.track('report_exported', { format: 'csv', pages: 3 })
expansion.track('signed_out')
expansion.track('pricing_viewed')
expansion.track('quota_updated', { meter: 'emails', used: 1 })
// @ts-expect-error no such event
expansion.track('report_export', { format: 'csv' })
// @ts-expect-error a prop is missing
expansion.track('report_exported')
// @ts-expect-error a prop of another type
expansion.track('report_exported', { format: 3 })
// @ts-expect-error a prop too many
expansion.track('report_exported', { format: 'csv', colour: 'red' })
// @ts-expect-error a built-in event without its props
expansion.track('quota_updated', { meter: 'emails' })

const plain: Expansion = createExpansion({ catalog: catalog satisfies unknown as never as Catalog })
plain.track('anything', { a: 1 })
plain.track('anything')
plain.track('feature_used', { feature: 'reports' })
// @ts-expect-error a built-in event keeps its props
plain.track('feature_used', { features: 'reports' })

// A headless host answers a question by its score.
expansion.act('send', { score: 9 }) satisfies Promise<'done' | 'failed' | 'late'>
expansion.on('clicked', ({ button, score }) => [button, score satisfies number | undefined])
// @ts-expect-error no such choice
expansion.act('send', { points: 9 })
// @ts-expect-error a score is a number
expansion.act('send', { score: '9' })
