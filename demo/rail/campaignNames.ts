import { say } from '../host/locale.js'

const NAMES: Record<string, string> = {
  'quota-limit': say('Alerte de quota', 'Quota alert'),
  'feature-trial': say('Essai d’une fonctionnalité', 'Feature trial'),
  'upsell-offer': say('Plan supérieur', 'Higher plan'),
  'cross-sell': say('Produit complémentaire', 'Companion product'),
  'seats-growth': say('Sièges', 'Seats'),
}

export const campaignName = (id: string | undefined): string => NAMES[id ?? ''] ?? id ?? ''
