import type { Facts } from '../src/model/message.js'
import { galleryCatalog } from './gallery-catalogue.js'

export const NOW: number = Date.UTC(2025, 10, 22, 10)
export const DAY: number = 86_400_000

export function galleryFacts(locale: 'fr' | 'en', used = 8_432): Facts {
  const catalog = galleryCatalog(locale)
  const [plan, target] = catalog.plans!
  return {
    now: NOW,
    currency: 'EUR',
    catalog,
    plan,
    target,
    gained: catalog.features!.filter(({ id }) => id === 'automations' || id === 'api'),
    meter: { ...catalog.meters![0]!, used, limit: 10_000, percent: used / 100, resetsAt: Date.UTC(2025, 11, 1, 12) },
  }
}
