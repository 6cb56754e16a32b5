import type { Invoice, Sent } from './account.js'
import { say } from './locale.js'
import { monthlyPrice, planOf } from './plans.js'

const DAY = 86_400_000

/** Campaigns already sent in the current period: 7 000 e-mails. */
export const seedSent = (at: number): Sent[] => [
  { subject: say('Trois idées pour éclairer votre salon', 'Three ideas to light your living room'), segment: 'subscribers', recipients: 2500, at: at - 0.9 * DAY },
  { subject: say('Dans les coulisses de l’atelier', 'Inside the workshop'), segment: 'recent', recipients: 1000, at: at - 2.2 * DAY },
  { subject: say('La lampe Orée est de retour', 'The Orée lamp is back'), segment: 'subscribers', recipients: 2500, at: at - 3.6 * DAY },
  { subject: say('Un mot de remerciement', 'A word of thanks'), segment: 'recent', recipients: 1000, at: at - 5.1 * DAY },
]

/** Seats paid for at the beginning. */
export const seedSeats = (account: string): number => (account === 'lanterne' ? 15 : 3)

export const seedInvoices = (at: number, seats: number): Invoice[] =>
  [6, 36, 67].map((days) => ({ label: say('Plan Essentiel, mensuel', 'Essential plan, monthly'), amount: monthlyPrice(planOf('essentiel'), seats) ?? 0, at: at - days * DAY }))

export interface Segment {
  id: string
  name: string
  hint: string
  size: number
}

export const SEGMENTS: readonly Segment[] = [
  { id: 'subscribers', name: say('Abonnés à la lettre', 'Newsletter subscribers'), hint: say('consentement à jour', 'consent up to date'), size: 2500 },
  { id: 'recent', name: say('Acheteurs récents', 'Recent buyers'), hint: say('moins de 90 jours', 'less than 90 days'), size: 1000 },
  { id: 'loyal', name: say('Clients fidèles', 'Loyal customers'), hint: say('trois commandes et plus', 'three orders and more'), size: 500 },
  { id: 'testers', name: say('Cercle de l’atelier', 'Workshop circle'), hint: say('avant-premières', 'early access'), size: 200 },
]

export const segmentName = (id: string): string => SEGMENTS.find((segment) => segment.id === id)?.name ?? id
