import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { startTrial } from './startTrial.js'

/** Someone looks for a tool; what they find is the page's affair. */
export const searchTools = (query: string): void => expansion.track('product_searched', { query, anchor: '#tool-search' })

/** Tries a product from its own page: the SDK learns of it as it would of any trial. */
export async function tryProduct(id: string, days: number): Promise<void> {
  await startTrial({ type: 'product', id }, days)
  expansion.track('trial_started', { topic: `product:${id}`, days })
}

/** One of the first steps with a product, done. */
export function takeStep(product: string, event: string): void {
  changeAccount(({ done }) => ({ done: [...new Set([...done, event])] }))
  expansion.track(event)
  expansion.track('feature_used', { feature: product })
}
