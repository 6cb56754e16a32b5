import { CONVERSION_KINDS } from '../model/event.js'
import type { Problem } from '../model/shape.js'

const FIXES: Record<Problem['expected'], string> = {
  text: 'a text of 1 to 64 characters',
  number: 'a finite number, zero or more',
  count: 'a finite number, one or more',
  limit: 'a finite number, or null for no limit',
  limits: 'finite numbers by meter',
  date: 'epoch milliseconds, or ISO 8601 with an offset',
  topic: "a topic such as 'feature:automations'",
  flag: 'true or false',
  kind: CONVERSION_KINDS.join(', '),
  nps: 'a number from 0 to 10',
  csat: 'a number from 1 to 5',
  list: 'a list',
  price: "{ monthly, yearly } or 'custom'",
  enforcement: "'notify', 'read-only' or 'block'",
  duration: "a duration such as '14d', '24h' or '10m'",
  caps: "entries such as { max: 3, period: '7d' }",
  mark: '{ score, at }',
  zone: "a zone such as 'Europe/Paris'",
  nothing: 'nothing: leave it out',
  consent: "'granted', 'pending' or 'denied' (it is 'pending' until then)",
  condition: 'an object of conditions, at most 16 levels deep and 1,000 values in all',
  path: 'a path that exists: plan, page.path, time.hour, time.weekday, or what follows traits., meters., count. or entitlements.',
  operator: 'an operator that exists: $eq $ne $gt $gte $lt $lte $in $nin $ini $nini $all $alli $size $elemMatch $exists $type $regex $regexi $glob $veq $vne $vgt $vgte $vlt $vlte $and $or $nor $not',
  pattern: 'at most 128 characters (1,000 in one condition): literals, classes, . ^ $ | * + ?, without groups, counts or references',
}

const show = (value: unknown): string => {
  try {
    return (typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))).slice(0, 80)
  } catch {
    return typeof value
  }
}

/** One sentence for the developer: where, what was found, what would do. */
export const describe = ({ path, value, expected, known }: Problem): string =>
  `${path} is ${show(value)}; give ${FIXES[expected]}${known ? ` (known: ${known.join(', ') || 'none'})` : ''}.`
