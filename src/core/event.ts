import { EVENT_PROPS } from '../model/event.js'
import type { Border } from '../model/shape.js'
import { fieldsOf, fit, type Field } from './shape.js'

const LONGEST = 2000

const SHAPES: ReadonlyMap<string, readonly Field[]> = new Map(Object.entries(EVENT_PROPS).map(([name, fields]) => [name, fieldsOf(fields)]))

/** The fields of some props, as they are kept; undefined when one does not fit, or is not known. */
export const readFields = (shapes: readonly Field[], given: object, name: string, border: Border): Record<string, unknown> | undefined => {
  const known = shapes.map(([field]) => field)
  const stray = Object.keys(given).find(prop => !known.includes(prop))
  if (stray !== undefined) border.complain({ path: `${name}.${stray}`, value: (given as Record<string, unknown>)[stray], expected: 'nothing', known })
  const { kept, whole } = fit(shapes, given, name, border)
  return whole && stray === undefined ? kept : undefined
}

/** The props of an event as they are queued: those that are counted at once are checked, of the others a plain copy is kept. */
export const readProps = (name: unknown, props: unknown, border: Border): Record<string, unknown> | undefined => {
  const given = props ?? {}
  const named = typeof name === 'string' && !!name && name.length <= 64
  if (named && typeof given === 'object') {
    const shapes = SHAPES.get(name)
    if (shapes) return readFields(shapes, given, name, border)
    const text = JSON.stringify(given)
    if (text && text.length <= LONGEST) return JSON.parse(text) as Record<string, unknown>
  }
  border.complain({ path: named ? name : 'event', value: named ? props : name, expected: named ? 'nothing' : 'text' })
  return undefined
}
