import { say } from '../host/locale.js'

const NAMES: Record<string, string> = {
  'quota-limit': say('Alerte de quota', 'Quota alert'),
  'feature-trial': say('Essai d’une fonctionnalité', 'Feature trial'),
  'contextual-add-on': say('Option sur place', 'Add-on on the spot'),
  'pain-point-solution': say('Réponse à une difficulté', 'Answer to a trouble'),
  'seats-growth': say('Sièges', 'Seats'),
  'cross-sell': say('Outil complémentaire', 'Companion tool'),
  'native-alternative': say('Équivalent maison', 'In-house twin'),
  'upsell-offer': say('Plan supérieur', 'Higher plan'),
  'vip-offer': say('Offre aux fidèles', 'Offer to loyal customers'),
  'growth-bundle': say('Pack de croissance', 'Growth bundle'),
  csat: say('Question de satisfaction', 'Satisfaction question'),
  nps: say('Question de recommandation', 'Recommendation question'),
  advocacy: say('Ambassadeurs', 'Advocacy'),
}

export const campaignName = (id: string | undefined): string => NAMES[id ?? ''] ?? id ?? ''
