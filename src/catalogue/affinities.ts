import type { AffinityRow } from '../model/catalog.js'

/** What naturally goes with a category of products, and how well: the specification's matrix. `category` in the catalogue names a row. */
export const AFFINITY_MATRIX: readonly AffinityRow[] = [
  { from: 'crm', to: 'marketing-automation', affinity: 'very-high' },
  { from: 'email-marketing', to: 'landing-pages', affinity: 'high' },
  { from: 'analytics', to: 'ab-testing', affinity: 'high' },
  { from: 'helpdesk', to: 'knowledge-base', affinity: 'very-high' },
  { from: 'project-management', to: 'time-tracking', affinity: 'medium' },
  // As the specification abbreviates it.
  { from: 'project-mgmt', to: 'time-tracking', affinity: 'medium' },
  { from: 'e-commerce', to: 'email-marketing', affinity: 'high' },
  { from: 'accounting', to: 'invoicing', affinity: 'very-high' },
]
