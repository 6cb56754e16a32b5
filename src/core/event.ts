import { CONVERSION_KINDS, EVENT_PROPS, type PropType } from '../model/event.js'
import { toTopic } from './topic.js'

/** What is wrong with a value: where it is, what it was, what would do. */
export interface Problem {
  path: string
  value: unknown
  fix: string
}

const LONGEST = 64

/** Epoch ms of a date: a finite number, or ISO 8601 with an offset (`parse` is the platform's). */
export type ParseDate = (text: string) => number

const OFFSET = /T.*(Z|[+-]\d\d:?\d\d)$/

export const toTime = (value: unknown, parse: ParseDate): number | undefined => {
  const at = typeof value === 'string' && OFFSET.test(value) ? parse(value) : value
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined
}

const numeric = (value: unknown, least: number, most = Infinity): boolean => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most

/** The value as it is kept, or what was expected instead. */
const read = (type: PropType, value: unknown, parse: ParseDate): { value?: unknown; fix?: string } => {
  switch (type.replace('!', '')) {
    case 'string':
      return typeof value === 'string' && value && value.length <= LONGEST ? { value } : { fix: `a text of 1 to ${LONGEST} characters` }
    case 'number':
      return numeric(value, 0) ? { value } : { fix: 'a finite number, zero or more' }
    case 'count':
      return numeric(value, 1) ? { value } : { fix: 'a finite number, one or more' }
    case 'limit':
      return value === null ? {} : numeric(value, 0) ? { value } : { fix: 'a finite number above zero, or null for no limit' }
    case 'nps':
      return numeric(value, 0, 10) ? { value } : { fix: 'a number from 0 to 10' }
    case 'csat':
      return numeric(value, 1, 5) ? { value } : { fix: 'a number from 1 to 5' }
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { fix: 'true or false' }
    case 'kind':
      return (CONVERSION_KINDS as readonly unknown[]).includes(value) ? { value } : { fix: 'one of ' + CONVERSION_KINDS.join(', ') }
    case 'date': {
      const at = toTime(value, parse)
      return at === undefined ? { fix: 'epoch milliseconds, or ISO 8601 with an offset such as 2026-12-01T00:00:00+01:00' } : { value: at }
    }
    default: {
      const topic = toTopic(value)
      return topic && topic.id.length <= LONGEST ? { value: topic } : { fix: "a topic such as { type: 'feature', id: 'automations' }" }
    }
  }
}

const own = (props: object, name: string): unknown => (Object.hasOwn(props, name) ? (props as Record<string, unknown>)[name] : undefined)

/** Copies the props an event knows; the first that does not fit is the problem. Custom events keep no props. */
export const checkEvent = (name: string, props: unknown, parse: ParseDate): { props: Record<string, unknown> } | { problem: Problem } => {
  if (typeof name !== 'string' || !name || name.length > LONGEST)
    return { problem: { path: 'event', value: name, fix: `give a name of 1 to ${LONGEST} characters` } }
  const shape = Object.hasOwn(EVENT_PROPS, name) ? EVENT_PROPS[name as keyof typeof EVENT_PROPS] : undefined
  const given = props === undefined || props === null ? {} : props
  if (typeof given !== 'object') return { problem: { path: name, value: props, fix: 'give props as an object' } }
  const kept: Record<string, unknown> = {}
  for (const [prop, type] of Object.entries(shape ?? {})) {
    const value = own(given, prop)
    if (value === undefined && !type.endsWith('!')) continue
    const { fix, value: good } = read(type, value, parse)
    if (fix) return { problem: { path: `${name}.${prop}`, value, fix: 'give ' + fix } }
    if (good !== undefined) kept[prop] = good
  }
  const unknown = shape && Object.keys(given).find(prop => !Object.hasOwn(shape, prop))
  return unknown ? { problem: { path: `${name}.${unknown}`, value: own(given, unknown), fix: `leave it out; ${name} knows ${Object.keys(shape).join(', ') || 'no props'}` } } : { props: kept }
}
