/** How naturally a product follows another, strongest first. */
export const AFFINITIES = ['very-high', 'high', 'medium'] as const
export type Affinity = (typeof AFFINITIES)[number]

/** A category of products, what naturally goes with it, and how well: the specification's matrix. `category` in the catalogue names a row. */
export const AFFINITY_MATRIX: readonly { from: string; to: string; affinity: Affinity }[] = [
  { from: 'crm', to: 'marketing-automation', affinity: 'very-high' },
  { from: 'email-marketing', to: 'landing-pages', affinity: 'high' },
  { from: 'analytics', to: 'ab-testing', affinity: 'high' },
  { from: 'helpdesk', to: 'knowledge-base', affinity: 'very-high' },
  { from: 'project-management', to: 'time-tracking', affinity: 'medium' },
  { from: 'e-commerce', to: 'email-marketing', affinity: 'high' },
  { from: 'accounting', to: 'invoicing', affinity: 'very-high' },
]
