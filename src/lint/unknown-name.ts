import { EVENT_PROPS, RARE_PROPS } from '../model/event.js'
import { nearest } from '../schema/nearest.js'
import { SIGNALS } from '../schema/trigger.js'
import type { Found, Rule } from './rule.js'

/** An event or a signal that does not exist. Without a list of the host's own events, only a name close to a built-in one is held to be a slip. */
export const unknownName: Rule = function* ({ campaigns, catalog, given }) {
  const builtIn = [...Object.keys(EVENT_PROPS), ...Object.keys(RARE_PROPS)]
  const events = new Set([...builtIn, ...Object.keys(given.events ?? {})])
  function* refer(event: string, path: string): Iterable<Found> {
    if (events.has(event)) return
    const meant = nearest(event, events)
    if (given.events) yield { severity: 'error', path, message: `There is no event “${event}”.`, fix: meant ? `Did you mean "${meant}"?` : `Declare it in events: { "${event}": {} }.` }
    else if (meant) yield { path, message: `“${event}” is no built-in event.`, fix: `Did you mean "${meant}"? If it is one of your own, declare it in events.` }
  }
  for (const name of Object.keys(given.events ?? {})) if (builtIn.includes(name)) yield { path: `events.${name}`, message: 'It is a built-in event, with props of its own.', fix: 'Leave it out, or rename it.' }
  for (const [at, { event }] of catalog.detectors.entries()) yield* refer(event, `catalog.detectors[${at}].event`)
  for (const [at, { checklist = [] }] of catalog.products.entries())
    for (const [index, { event }] of checklist.entries()) if (event !== undefined) yield* refer(event, `catalog.products[${at}].checklist[${index}].event`)
  for (const name of Object.keys(given.policy?.signals ?? {})) {
    if (SIGNALS.some(signal => signal === name)) continue
    const meant = nearest(name, SIGNALS)
    yield { severity: 'error', path: `policy.signals.${name}`, message: `There is no signal “${name}”.`, fix: meant ? `Did you mean "${meant}"?` : `Known: ${SIGNALS.join(', ')}.` }
  }
  for (const [at, { trigger, steps }] of campaigns.entries()) {
    if (trigger.on === 'event') for (const [index, event] of trigger.events.entries()) yield* refer(event, `campaigns[${at}].trigger.events[${index}]`)
    const causes = trigger.on === 'event' ? trigger.events : trigger.on === 'signal' ? [...(trigger.any ?? []), ...(trigger.all ?? [])] : []
    for (const [index, { variants = {} }] of steps.entries())
      for (const cause of Object.keys(variants))
        if (!causes.some(one => one === cause)) yield { severity: 'error', path: `campaigns[${at}].steps[${index}].variants.${cause}`, message: `“${cause}” does not bring this campaign about.`, fix: causes.length ? `Known: ${causes.join(', ')}.` : 'Leave it out.' }
  }
}
