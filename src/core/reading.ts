import type { Context } from '../model/condition.js'
import { ms } from './duration.js'
import { isObject, own } from './own.js'

/** Reads one thing of the context. */
export type Reading = (context: Context) => unknown

const ROOTS: unknown[] = ['traits', 'meters', 'plan', 'page']
const DAYS = 'MonTueWedThuFriSatSun'
const CLOCK: Record<string, Intl.DateTimeFormatOptions> = { hour: { hour: '2-digit', hourCycle: 'h23' }, weekday: { weekday: 'short' } }

/** Making a format costs a hundred times what using it does, so the latest is kept. */
const clock = (options: Intl.DateTimeFormatOptions): Reading => {
  let zone: unknown
  let format: Intl.DateTimeFormat
  return context => {
    const wanted = own(context.traits, ['timeZone']) ?? 'UTC'
    if (wanted !== zone) {
      format = new Intl.DateTimeFormat('en', { ...options, timeZone: wanted as string })
      zone = wanted
    }
    const text = format.format(context.now)
    const day = DAYS.indexOf(text)
    return day < 0 ? +text : day / 3 + 1
  }
}

/** Compiles a path of the context; undefined when there is no such path. */
export const compileReading = (path: string): Reading | undefined => {
  const keys = path.split('.')
  const [root, field = '', ...rest] = keys
  if (root === 'time') return Object.hasOwn(CLOCK, field) ? clock(CLOCK[field]!) : undefined
  if (root === 'count') {
    const within = rest.length ? ms(rest.pop() as '1d') : Infinity
    const event = [field, ...rest].join('.')
    return event && within > 0 ? ({ counts }) => counts(event, within) : undefined
  }
  // What the host's list leaves out is not owned; without a list, nothing is known.
  if (root === 'entitlements') return context => own(context, keys) ?? (isObject(own(context, [root])) ? false : null)
  return ROOTS.includes(root) ? context => own(context, keys) : undefined
}
