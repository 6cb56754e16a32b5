import { createExpansion } from '../../../dist/index.js'

const types = ['shown', 'seen', 'clicked', 'dismissed', 'snoozed', 'declined', 'withdrawn', 'error']

/** An instance of its own, with the options of the customer's script. */
window.create = () => {
  const expansion = createExpansion(window.host.options)
  for (const type of types) expansion.on(type, (outcome) => window.host.outcomes.push({ type, ...outcome }))
  return expansion
}
