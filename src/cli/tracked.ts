import { DURATION, ms } from '../core/duration.js'
import type { Duration } from '../model/campaign.js'
import { readTime } from './time.js'

/** One line of a file of events. Times are epoch ms. */
export interface Tracked {
  at: number
  event?: string
  props?: object
  traits?: Record<string, unknown>
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a line that comes after `last`; or says what is wrong with it. */
export const readLine = (text: string, last: number): Tracked | string => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'not JSON'
  }
  if (!isObject(value)) return 'not an object'
  const { at: stamp, after, event, props, traits } = value
  if (after !== undefined && !(typeof after === 'string' && DURATION.test(after))) return "after is no duration such as '3d'"
  const at = readTime(stamp ?? (after === undefined ? last : last + ms(after as Duration)))
  if (at === undefined) return 'at is no time'
  if (at < last) return 'earlier than the line before it'
  if (event === undefined && traits === undefined && after === undefined) return 'no event'
  if (event !== undefined && typeof event !== 'string') return 'event is no text'
  if (props !== undefined && !isObject(props)) return 'props is no object'
  if (traits !== undefined && !isObject(traits)) return 'traits is no object'
  return { at, event, props, traits }
}
