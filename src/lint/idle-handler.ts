import { handlersGiven, handlersCalled } from './handlers.js'
import type { Rule } from './rule.js'

/** A handler that no button calls. */
export const idleHandler: Rule = function* ({ campaigns, given }) {
  const called = handlersCalled(campaigns)
  for (const name of handlersGiven(given) ?? [])
    if (!called.some(call => call.handler === name)) yield { path: `handlers.${name}`, message: 'No button calls it.', fix: 'Leave it out, or add a button.' }
}
