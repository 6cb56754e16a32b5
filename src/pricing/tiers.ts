import type { Price } from '../model/catalog.js'

export type Tier = NonNullable<Price['tiers']>[number]

/** From the smallest quantity to the largest. All units cost what the tier they reach costs (volume pricing). */
export const sortedTiers = ({ tiers = [] }: Pick<Price, 'tiers'>): Tier[] => [...tiers].sort((a, b) => a.from - b.from)

export const tierAt = (price: Pick<Price, 'tiers'>, quantity: number): Tier | undefined =>
  sortedTiers(price).findLast(({ from }) => from <= quantity)

export const nextTier = (price: Pick<Price, 'tiers'>, quantity: number): Tier | undefined =>
  sortedTiers(price).find(({ from }) => from > quantity)
