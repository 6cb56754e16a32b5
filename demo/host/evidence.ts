import type { Evidence } from '../../src/model/catalog.js'
import { say } from './locale.js'
import { SITE } from './site.js'

const source = 'https://missivo.example/tarifs'
const asOf = '2026-02-16'

/** What can be shown to be true: who says it, where it is written, on which day. All of it is invented, like Pli. */
export const EVIDENCE: Evidence = {
  testimonials: [{
    quote: say('Nous avons arrêté de compter nos envois : c’est tout ce que nous demandions.', 'We stopped counting what we send, which is all we asked for.'),
    author: 'Anouk Ferrand', organisation: 'Papeterie du Canal', date: '2025-11-18', verified: true,
  }],
  cases: [{
    title: say('La Papeterie du Canal relance ses paniers', 'Papeterie du Canal follows up its baskets'),
    summary: say('Deux personnes, trois scénarios, et la moitié des paniers oubliés qui reviennent.', 'Two people, three scenarios, and half of the forgotten baskets come back.'),
    url: `${SITE}/histoires/papeterie-du-canal`,
  }],
  comparison: [
    { criterion: say('Domaines inclus', 'Domains included'), ours: '5', theirs: '1', competitor: 'Missivo', source, asOf },
    { criterion: say('Visites par mois', 'Visits a month'), ours: say('50 000', '50,000'), theirs: say('100 000', '100,000'), competitor: 'Missivo', source, asOf },
    { criterion: say('Engagement', 'Commitment'), ours: say('aucun', 'none'), theirs: say('un an', 'one year'), competitor: 'Missivo', source, asOf },
  ],
  guarantee: { days: 30, termsUrl: `${SITE}/conditions/remboursement` },
  ownership: { licence: 348, migration: 400, training: 200 },
  roi: { hoursSaved: 4, hourlyRate: 35, inactionCost: 140 },
}
