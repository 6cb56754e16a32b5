import { CONVERSION_KINDS } from '../model/event.js'
import type { Problem } from '../model/shape.js'

const FIXES: Record<Problem['expected'], string> = {
  text: 'give a text of 1 to 64 characters',
  number: 'give a finite number, zero or more',
  count: 'give a finite number, one or more',
  limit: 'give a finite number above zero, or null for no limit',
  limits: 'give a finite number for each meter, or leave the meter out for no limit',
  date: 'give epoch milliseconds, or ISO 8601 with an offset such as 2026-12-01T00:00:00+01:00',
  topic: "give a topic such as { type: 'feature', id: 'automations' }",
  flag: 'give true or false',
  kind: 'give one of ' + CONVERSION_KINDS.join(', '),
  nps: 'give a number from 0 to 10',
  csat: 'give a number from 1 to 5',
  list: 'give a list',
  price: "give { monthly, yearly } in major units, or 'custom'",
  enforcement: "give 'notify', 'read-only' or 'block'",
  duration: "give a duration such as '14d', '24h' or '10m'",
  caps: "give entries such as { max: 3, period: '7d' }",
  mark: 'give { score, at } with a date as epoch milliseconds or ISO 8601 with an offset',
  zone: "give an IANA name such as 'Europe/Paris'",
  nothing: 'leave it out',
  consent: "give 'granted', 'pending' or 'denied'; until then it is 'pending', and nothing persuasive is shown",
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
  `${path} is ${show(value)}; ${FIXES[expected]}${known ? ` (known here: ${known.join(', ') || 'none'})` : ''}.`
