import { compileCondition } from '../../src/core/condition.js'
import { ms } from '../../src/core/duration.js'
import type { Context } from '../../src/model/condition.js'
import type { Problem } from '../../src/model/shape.js'

/** What the conditions of the table are asked of: a Monday, half past nine in Paris. */
export const context: Context = {
  traits: {
    seats: 12, code: '7', segment: 'agency', tier: 'Gold', atRisk: false, zero: 0, nothing: null, unsaid: undefined,
    products: ['crm', 'mail'], scores: [3, 8], teams: [{ name: 'sales', size: 4 }, null, { name: 'ops', size: 9 }].filter(Boolean),
    address: { city: 'Lyon', country: 'FR' }, release: '2.10.0', build: '1.100000', candidate: '3.0.0-rc10',
    long: 'x'.repeat(1025), timeZone: 'Europe/Paris',
  },
  meters: { emails: { used: 812, limit: 1000, percent: 81.2 } },
  counts: (event, within) => ({ member_invited: within > ms('7d') ? 4 : 2, pricing_viewed: within === Infinity ? 6 : 1 })[event] ?? 0,
  entitlements: { automations: false, reports: true },
  plan: 'free',
  page: { path: '/settings/billing' },
  now: Date.parse('2026-03-02T08:30:00Z'),
}

/** The same as plain data, for an engine that knows nothing of counts and clocks. The account is in `zone`, `hours` ahead of UTC. */
export const flat = ({ counts, now, ...rest }: Context, hours = 1): Record<string, unknown> => {
  const there = new Date(now + ms(`${hours}h`))
  const windows = (event: string) => ({ '24h': counts(event, ms('24h')), '7d': counts(event, ms('7d')), '30d': counts(event, ms('30d')) })
  return {
    ...rest,
    count: { member_invited: windows('member_invited'), never: windows('never'), pricing_viewed: counts('pricing_viewed', Infinity) },
    time: { hour: there.getUTCHours(), weekday: there.getUTCDay() || 7 },
  }
}

/** Whether a condition holds, and what was found wrong with it. */
export const ask = (condition: unknown, given: Context = context): { holds: boolean; problems: Problem[] } => {
  const problems: Problem[] = []
  return { holds: compileCondition(condition, problem => problems.push(problem))(given), problems }
}

/** No answer takes so long, on any machine, unless it takes for ever: what backtracks does. */
export const HANGS = 2000

/** How much time of the processor something takes, in ms; a busy machine does not change it. */
export const cost = (run: () => unknown): number => {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
