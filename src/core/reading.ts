import type { Context } from '../model/condition.js'
import { ms } from './duration.js'
import { isObject, own } from './own.js'

/** Reads one thing of the context. */
export type Reading = (context: Context) => unknown

const COUNT = /^count\.(.+?)(?:\.(\d+[smhd]))?$/
const PATH = /^(time\.(hour|weekday)|(traits|meters|entitlements|page)\..+|plan)$/
const DAYS = 'MonTueWedThuFriSatSun'

/** Making a format costs a hundred times what using it does, so the latest is kept. */
const clock = (field: string): Reading => {
  let zone: unknown
  let format: Intl.DateTimeFormat
  return ({ traits, now }) => {
    const timeZone = own(traits, ['timeZone']) ?? 'UTC'
    if (timeZone !== zone) {
      format = new Intl.DateTimeFormat('en', { __proto__: null, weekday: 'short', hour: '2-digit', hourCycle: 'h23', timeZone } as object)
      zone = timeZone
    }
    const text = format.format(now)
    return field === 'hour' ? +text.slice(-2) : DAYS.indexOf(text.slice(0, 3)) / 3 + 1
  }
}

/** Compiles a path of the context; undefined when there is no such path. */
export const compileReading = (path: string): Reading | undefined => {
  const [, event, within] = COUNT.exec(path) ?? []
  if (event) return ({ counts }) => counts(event, within ? ms(within as '1d') : Infinity)
  if (!PATH.test(path)) return undefined
  const keys = path.split('.')
  return keys[0] === 'time' ? clock(keys[1]!)
    // What the host's list leaves out is not owned; without a list, nothing is known.
    : context => own(context, keys) ?? (keys[0] === 'entitlements' && isObject(own(context, ['entitlements'])) ? false : null)
}
