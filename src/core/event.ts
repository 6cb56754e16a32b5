import { EVENT_PROPS } from '../model/event.js'
import type { Problem } from '../model/shape.js'
import { fieldsOf, fit } from './shape.js'

/** The props that an event knows, as they are kept; undefined when one does not fit. Custom events keep none. */
export const readProps = (name: unknown, props: unknown, parse: (text: string) => number, complain: (problem: Problem) => void): Record<string, unknown> | undefined => {
  const given = props ?? {}
  const named = typeof name === 'string' && !!name && name.length <= 64
  if (!named || typeof given !== 'object') {
    complain({ path: named ? name : 'event', value: named ? props : name, expected: named ? 'nothing' : 'text' })
    return undefined
  }
  if (!Object.hasOwn(EVENT_PROPS, name)) return {}
  const fields = EVENT_PROPS[name as keyof typeof EVENT_PROPS]
  const known = fieldsOf(fields).map(([field]) => field)
  const stray = Object.keys(given).find(prop => !known.includes(prop))
  if (stray === undefined) {
    const { kept, whole } = fit(fields, given, name, parse, complain)
    return whole ? kept : undefined
  }
  complain({ path: `${name}.${stray}`, value: (given as Record<string, unknown>)[stray], expected: 'nothing', known })
  return undefined
}
