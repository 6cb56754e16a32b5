import { galleryCatalog, galleryEvidence, galleryShop } from '../../demo/gallery-catalogue.js'
import type { Catalog } from '../../src/index.js'

const gallery = galleryCatalog('en')
const shop = galleryShop('en')

/** What the simulated host sells: the gallery's catalogue, and what makes each built-in campaign find something in it. */
export const catalog: Catalog = {
  ...shop,
  links: { pricing: 'https://app.example/pricing', billing: 'https://app.example/billing' },
  plans: [
    { id: 'free', name: 'Free', price: { monthly: 0, yearly: 0 }, features: ['contacts'], limits: { emails: 1000, seats: 2 } },
    ...gallery.plans!,
  ],
  features: [...gallery.features!, { id: 'bulk-export', name: 'Bulk export', addOn: 'exports' }],
  products: [
    { ...shop.products![0]!, trialDays: 14, useCases: ['newsletter'], searches: ['landing page'], replaces: ['Missivo'] },
    { ...shop.products![1]!, trialDays: 14, useCases: ['survey'], searches: ['form'], replaces: ['Formulio'] },
    { id: 'reports-plus', name: 'Reports +', price: { monthly: 32 } },
  ],
  addOns: shop.addOns!.map(addOn => (addOn.id === 'care' ? { ...addOn, solves: ['slow-answers'] } : addOn.id === 'exports' ? { ...addOn, solves: ['exports'] } : addOn)),
  offers: [
    { id: 'first-year', topic: { type: 'plan', id: 'pro' }, campaigns: ['quota-limit'], percent: 20, on: 'yearly', lowest30Days: 590, duration: '7d' },
    { id: 'pages-month', topic: { type: 'product', id: 'pages' }, percent: 10, on: 'monthly', duration: '14d' },
    { id: 'loyal', topic: { type: 'plan', id: 'scale' }, audience: 'Loyal customers', percent: 15, on: 'yearly', duration: '14d' },
  ],
  detectors: [{ useCase: 'newsletter', product: 'pages', event: 'campaign_created', count: 5, within: '7d' }],
  evidence: galleryEvidence('en', shop.evidence),
}
