import * as v from 'valibot'
import type { Handoff } from '../../src/model/handoff.js'
import { refuse } from './refuse.js'

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const name = v.pipe(v.string(), v.maxLength(200))

const handoff = v.object({
  action: v.picklist(['schedule', 'cancel']),
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  channel: v.picklist(['email', 'crm', 'retention', 'advocacy']),
  campaign: v.optional(name),
  step: v.optional(name),
  kind: v.picklist(['service', 'marketing']),
  dueAt: moment,
  expiresAt: v.optional(moment),
  locale: name,
  template: name,
  subject: v.pipe(v.string(), v.maxLength(1000)),
  text: v.string(),
  html: v.string(),
  fields: v.record(v.string(), v.unknown()),
})

const MOST = 500

export interface Read {
  handoffs: Handoff[]
  /** The others, and what is wrong with the first thing that is. */
  rejected: { key: unknown; reason: string }[]
}

/** The hand-offs of a request. One that is broken holds back no other. */
export function readHandoffs(body: unknown): Read {
  const { handoffs } = Object(body) as { handoffs?: unknown }
  if (!Array.isArray(handoffs)) return refuse(400, '`handoffs` must be a list.')
  if (handoffs.length > MOST) return refuse(400, `\`handoffs\` has ${handoffs.length} entries; ${MOST} at most.`)
  const read: Read = { handoffs: [], rejected: [] }
  for (const [index, each] of handoffs.entries()) {
    const { success, output, issues } = v.safeParse(handoff, each)
    if (success) read.handoffs.push(output)
    else {
      const path = v.getDotPath(issues[0])
      read.rejected.push({ key: Object(each).key, reason: `handoffs[${index}]${path ? `.${path}` : ''}: ${issues[0].message}` })
    }
  }
  if (read.rejected[0] && !read.handoffs.length) refuse(400, read.rejected[0].reason)
  return read
}

/** The moment of the time machine, epoch ms. */
export function readMoment(body: unknown): number {
  const { now } = Object(body) as { now?: unknown }
  return v.is(moment, now) ? now : refuse(400, '`now` must be a time in epoch milliseconds.')
}
