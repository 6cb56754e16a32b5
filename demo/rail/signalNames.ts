import type { SignalId } from '../../src/model/signal.js'
import { say } from '../host/locale.js'

interface SignalName {
  id: SignalId
  name: string
  points: number
  /** What would make it count. */
  how: string
}

/** The signals in words; points of active ones come from `explain()`. */
export const SIGNALS: readonly SignalName[] = [
  { id: 'usage', points: 30, name: say('Quota presque atteint', 'Quota nearly reached'), how: say('au-delà de 80 %', 'above 80%') },
  { id: 'feature-requested', points: 25, name: say('Accès demandé', 'Access requested'), how: say('« Demander l’accès »', '“Ask for access”') },
  { id: 'feature-viewed', points: 20, name: say('Fonctionnalité regardée', 'Feature looked at'), how: say('une page verrouillée', 'a locked page') },
  { id: 'team-growing', points: 20, name: say('Équipe qui grandit', 'Growing team'), how: say('trois invitations', 'three invitations') },
  { id: 'pricing-viewed', points: 15, name: say('Tarifs consultés', 'Pricing looked at'), how: say('la page Tarifs', 'the Pricing page') },
  { id: 'promoter', points: 15, name: say('Recommandation 9 ou 10', 'Recommends, 9 or 10'), how: say('dans Réglages', 'in Settings') },
  { id: 'renewed', points: 10, name: say('Renouvellement récent', 'Recent renewal'), how: say('30 jours', '30 days') },
  { id: 'budget-period', points: 10, name: say('Période de budget', 'Budget season'), how: say('octobre à décembre', 'October to December') },
]
