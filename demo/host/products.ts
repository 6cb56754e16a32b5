import type { Product } from '../../src/model/catalog.js'
import { say } from './locale.js'
import { SITE } from './site.js'

/** What Pli sells beside its plans. */
export const PRODUCTS: Product[] = [
  { id: 'emailing', name: 'Emailing', category: 'email-marketing', url: SITE },
  {
    id: 'pages', name: 'Pli Pages', category: 'landing-pages', price: { monthly: 19, yearly: 190 }, trialDays: 14,
    useCases: [say('annoncer une nouveauté', 'announce something new'), say('recueillir des inscriptions', 'collect sign-ups')],
    searches: [say('page d’inscription', 'sign-up page'), 'landing page', say('mini-site', 'microsite')],
    replaces: ['Missivo'],
    checklist: [
      { text: say('Choisir un modèle', 'Choose a template'), event: 'template_chosen' },
      { text: say('Publier une première page', 'Publish a first page'), event: 'page_published' },
      { text: say('Relier un nom de domaine', 'Connect a domain name'), event: 'domain_connected' },
    ],
    url: `${SITE}/pages`,
  },
  {
    id: 'formulaires', name: say('Pli Formulaires', 'Pli Forms'), price: { monthly: 12, yearly: 120 }, trialDays: 14,
    useCases: [say('interroger ses clients', 'ask customers'), say('recevoir des demandes', 'receive requests')],
    searches: [say('formulaire', 'form'), say('sondage', 'survey'), 'questionnaire'],
    replaces: ['Formulio'],
    checklist: [
      { text: say('Écrire trois questions', 'Write three questions'), event: 'questions_written' },
      { text: say('Poser le formulaire sur une page', 'Place the form on a page'), event: 'form_placed' },
    ],
    url: `${SITE}/formulaires`,
  },
  {
    id: 'sms', name: 'Pli SMS', price: { monthly: 15, yearly: 150 }, trialDays: 14,
    useCases: [say('confirmer un rendez-vous', 'confirm an appointment')],
    searches: ['sms', say('texto', 'text message')],
    checklist: [
      { text: say('Déclarer un expéditeur', 'Declare a sender'), event: 'sender_declared' },
      { text: say('Envoyer un premier message', 'Send a first message'), event: 'sms_sent' },
    ],
    url: `${SITE}/sms`,
  },
]

/** Those that are sold apart. */
export const TOOLS: readonly Product[] = PRODUCTS.filter(({ price }) => price)

export const productOf = (id: string | undefined): Product | undefined => TOOLS.find((product) => product.id === id)
