import { handlersCalled, handlersGiven } from './handlers.js'
import type { Rule } from './rule.js'

/** A button whose handler the host does not give is never drawn. */
export const missingHandler: Rule = function* ({ campaigns, given }) {
  const known = handlersGiven(given)
  if (!known) return
  for (const { handler, path } of handlersCalled(campaigns))
    if (path && !known.includes(handler)) yield { path, message: `handlers.${handler} is not given: the button is not shown.`, fix: `Give handlers.${handler}, or take the button out.` }
}
