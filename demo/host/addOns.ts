import type { AddOn } from '../../src/model/catalog.js'
import { say } from './locale.js'
import { EMAILS } from './plans.js'

export const PACK = { id: 'pack-5000', quantity: 5000, price: 12 }

export type Trouble = 'deliverability' | 'proof' | 'training'

/** What someone may tell the support, in the word that an option answers. */
export const TROUBLES: Record<Trouble, string> = {
  deliverability: say('délivrabilité', 'deliverability'),
  proof: say('preuve d’envoi', 'proof of sending'),
  training: say('prise en main', 'getting started'),
}

/** Options of every kind. */
export const ADD_ONS: AddOn[] = [
  { id: PACK.id, name: say('Pack 5 000 e-mails', '5,000 e-mail pack'), kind: 'capacity', price: { once: PACK.price }, meter: EMAILS, quantity: PACK.quantity },
  { id: 'export-detaille', name: say('Export détaillé', 'Detailed export'), kind: 'feature', price: { monthly: 9, yearly: 90 }, trialDays: 14, solves: ['detailed-export'] },
  { id: 'delivrabilite', name: say('Suivi de délivrabilité', 'Deliverability care'), kind: 'support', price: { percentOfPlan: 20 }, trialDays: 14, solves: [TROUBLES.deliverability] },
  { id: 'archivage', name: say('Archivage probant', 'Certified archive'), kind: 'compliance', price: { yearly: 240 }, solves: [TROUBLES.proof] },
  { id: 'formation', name: say('Formation de l’équipe', 'Team training'), kind: 'service', price: { hourly: 90 }, solves: [TROUBLES.training] },
]

export const addOnOf = (id: string | undefined): AddOn | undefined => ADD_ONS.find((addOn) => addOn.id === id)
