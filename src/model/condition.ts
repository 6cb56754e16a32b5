import type { Entitlements, Traits } from './account.js'
import type { Duration } from './duration.js'

/**
 * What must be true of the account and the page, in the operators of MongoDB as GrowthBook made them common.
 * All the lines of an object must hold. A path that leads nowhere is `null`; the comparisons `$lt` to `$gte`
 * take `null` for 0, so add `$exists: true` where a value may be missing.
 * Anything that cannot be understood makes the whole condition false, with a warning that names it. A condition is at most
 * 16 levels deep and has at most 1,000 values, each character of a pattern counting as one.
 *
 * @example On the free plan, with a team of five or more
 * { plan: 'free', 'traits.seats': { $gte: 5 } }
 *
 * @example Three invitations in 30 days, without the automations, on a page of the settings
 * { 'count.member_invited.30d': { $gte: 3 }, 'entitlements.automations': false, 'page.path': { $glob: '/settings/**' } }
 *
 * @example More than half of the e-mails used, during office hours of the account's time zone
 * { 'meters.emails.percent': { $gt: 50 }, 'time.hour': { $gte: 9, $lt: 18 }, 'time.weekday': { $lte: 5 } }
 *
 * @example Either of two, and not a third
 * { $or: [{ 'traits.segment': { $in: ['agency', 'studio'] } }, { 'traits.products': { $all: ['crm'] } }], $not: { 'traits.atRisk': true } }
 */
export type Condition =
  & { $and?: Condition[]; $or?: Condition[]; $nor?: Condition[]; $not?: Condition }
  & { [P in ConditionPath]?: Expected }

export type ConditionPath =
  /** What the host said of the account. */
  | `traits.${string}`
  /** `used`, `limit`, `percent` (of the limit) and `resetsAt` (epoch ms) of a meter. */
  | `meters.${string}.${keyof MeterReading}`
  /** How often an event was tracked, all that is remembered or within a rolling length of time. Only the latest few are remembered. */
  | `count.${string}` | `count.${string}.${Duration}`
  /** `true` or `false`; `null` while entitlements are unknown. */
  | `entitlements.${string}`
  /** Identifier of the current plan. */
  | 'plan'
  /** Path of the page's address, without its query. */
  | 'page.path'
  /** 0 to 23, and 1 (Monday) to 7, in `traits.timeZone`; UTC without it. */
  | 'time.hour' | 'time.weekday'

/** A value to be equal to, or operators that must all agree. */
export type Expected = string | number | boolean | null | unknown[] | Operators | { [key: `$${string}`]: never; [key: string]: unknown }

export interface Operators {
  /** Strictly equal: `{ $eq: 5 }` is not met by `'5'`, which the plain `5` accepts. */
  $eq?: string | number | boolean | null
  $ne?: string | number | boolean | null
  $gt?: number | string
  $gte?: number | string
  $lt?: number | string
  $lte?: number | string
  /** One of these; of a list, at least one of its elements. With a last `i`, capitals do not matter. */
  $in?: unknown[]
  $nin?: unknown[]
  $ini?: unknown[]
  $nini?: unknown[]
  /** A list that has all of these. */
  $all?: Expected[]
  $alli?: Expected[]
  /** Length of a list. */
  $size?: Expected
  /** A list with an element that meets this; the paths in it start at the element. */
  $elemMatch?: Operators | { [path: string]: unknown }
  /** Whether there is a value. */
  $exists?: boolean
  $type?: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null'
  $not?: Expected
  /**
   * Found anywhere in the text, unless `^` and `$` hold it. Literals, `.`, classes, `\d \w \s` and their opposites,
   * `* + ?` after one of these, and `|` between whole patterns; no groups. At most 128 characters, so that none can
   * hold up the page. A text of over 1,024 characters is never met.
   */
  $regex?: string
  $regexi?: string
  /** The whole text: `*` stands for anything but a slash, `**` for anything; at most 128 characters. */
  $glob?: string
  /** Versions: `1.9.0` comes before `1.10.0`, and `2.0.0-rc.1` before `2.0.0`. */
  $veq?: string
  $vne?: string
  $vgt?: string
  $vgte?: string
  $vlt?: string
  $vlte?: string
}

/** What a condition reads. */
export interface Context {
  traits: Traits
  meters: Record<string, MeterReading>
  /** How often an event was tracked within so many ms; `Infinity` for all that is remembered. */
  counts: (event: string, withinMs: number) => number
  /** Left out, or `'unknown'`: every one of them is `null`. */
  entitlements?: Entitlements
  plan?: string
  page: { path: string }
  /** Epoch ms. */
  now: number
}

export interface MeterReading {
  used: number
  limit?: number
  percent?: number
  resetsAt?: number
}
