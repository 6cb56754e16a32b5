import { DAY, DAYS, HOUR, HOURS, monthOf, START, WEEKDAYS } from './calendar.js'
import type { Holding } from './holding.js'
import type { Person } from './person.js'
import { pick, times, weigh, type Random } from './random.js'

export interface Fact {
  event: string
  props?: Record<string, unknown>
}

/** The days on which an account is used, as moments of a clock that nobody touches. */
export function* visits({ persona: { days, leaves = Infinity }, activity, random: stream }: Person): Generator<number> {
  const random = stream('visits')
  const often = (days / 365) * Math.sqrt(activity)
  for (let day = 0; day < DAYS && day < leaves * 30; day++) {
    if (random() >= often * WEEKDAYS[day % 7]!) continue
    yield START + day * DAY + weigh(random, HOURS as unknown as Record<number, number>) * HOUR + Math.floor(random() * HOUR)
  }
}

type Happening = (random: Random, holding: Holding) => Fact | undefined

const ofMissing = (event: string): Happening => (random, holding) => {
  const features = holding.missing()
  return features.length ? { event, props: { feature: pick(random, features) } } : undefined
}
const said = (event: string, ...choices: Record<string, unknown>[]): Happening => random => ({ event, props: pick(random, choices) })

/** What happens besides the work, how often on a day of use, and whether curiosity makes it more. */
const HAPPENINGS: readonly [often: number, curious: boolean, happening: Happening][] = [
  [0.2, true, ofMissing('premium_feature_viewed')],
  [0.03, true, ofMissing('premium_feature_requested')],
  [0.06, true, said('pricing_viewed', {}, { plan: 'pro' })],
  [0.02, true, said('product_searched', { query: 'landing page' }, { query: 'form' }, { product: 'pages' }, { query: 'invoice' })],
  [0.015, true, said('use_case_detected', { useCase: 'newsletter' }, { useCase: 'survey' })],
  [0.008, true, said('competitor_viewed', { competitor: 'Courrio', product: 'pages' }, { competitor: 'Formulio' })],
  [0.01, false, said('integration_added', { integration: 'Missivo' }, { integration: 'Slack' }, { integration: 'Formulio' })],
  [0.01, false, said('pain_point_reported', { topic: 'slow-answers' }, { topic: 'exports' }, { topic: 'billing' })],
  [0.012, false, said('access_denied', { resource: 'exports' }, { resource: 'hds' })],
  [0.003, false, said('business_event', { type: 'funding' }, { type: 'new-office' })],
  [0.003, false, said('department_added', { name: 'Sales' })],
  [0.003, false, said('hiring_detected', {})],
  [0.004, false, random => ({ event: 'nps_answered', props: { score: weigh(random, { 3: 10, 6: 10, 7: 20, 8: 20, 9: 25, 10: 15 }) * 1 } })],
  [0.003, false, said('csat_answered', { score: 3 }, { score: 5 })],
]

const WORK = ['campaign_created', 'contact_imported', 'report_opened', 'list_sorted', 'template_chosen', 'page_published']

/** What happens on one day of use, in order. */
export const dayOf = ({ persona, activity }: Person, holding: Holding, random: Random, at: number): Fact[] => {
  const { start, end } = monthOf(at)
  const months = (start - START) / (30 * DAY)
  const facts: Fact[] = []
  const limit = holding.limit('emails')
  if (limit) {
    const first = persona.plan === 'free' ? 1000 : persona.plan === 'basic' ? 10_000 : 50_000
    const used = Math.round(first * persona.usage * persona.growth ** Math.max(0, months) * ((at - start) / (end - start)) * (0.9 + 0.2 * random()))
    facts.push({ event: 'quota_updated', props: { meter: 'emails', used: Math.min(used, Math.round(limit * 1.05)), limit, resetsAt: end } })
  }
  for (let left = times(random, persona.events * Math.sqrt(activity)); left > 0; left--)
    facts.push(random() < 0.5 ? { event: 'feature_used', props: { feature: pick(random, ['contacts', 'reports', 'automations'].filter(id => holding.has(`feature:${id}`))) } } : { event: pick(random, WORK) })
  for (const [often, curious, happening] of HAPPENINGS) {
    const fact = random() < often * (curious ? persona.curiosity : 1) ? happening(random, holding) : undefined
    if (fact) facts.push(fact)
  }
  if (random() < (persona.joining * 12) / Math.max(12, persona.days)) {
    const room = holding.limit('seats')
    if (room && holding.seats() >= room) facts.push({ event: 'access_denied', props: { resource: 'seat' } })
    else {
      holding.join()
      facts.push({ event: 'member_invited', props: { count: 1 } })
    }
    if (room) facts.push({ event: 'quota_updated', props: { meter: 'seats', used: holding.seats(), limit: room } })
  }
  return facts
}
