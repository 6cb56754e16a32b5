import { say } from '../host/locale.js'
import type { Route } from '../host/route.js'

export const NAMES: Record<Route, string> = {
  campaigns: say('Campagnes', 'Campaigns'),
  contacts: 'Contacts',
  automations: say('Automatisations', 'Automations'),
  reports: say('Rapports avancés', 'Advanced reports'),
  tools: say('Outils', 'Tools'),
  team: say('Équipe', 'Team'),
  pricing: say('Tarifs', 'Pricing'),
  billing: say('Facturation', 'Billing'),
  integrations: say('Connexions', 'Integrations'),
  settings: say('Réglages', 'Settings'),
}
