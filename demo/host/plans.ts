import type { Plan } from '../../src/model/catalog.js'
import { say } from './locale.js'

export const EMAILS = 'emails'
export const SEATS = 'seats'

export const PLANS: Plan[] = [
  {
    id: 'essentiel', name: say('Essentiel', 'Essential'),
    price: { monthly: 4, yearly: 40, perSeat: true, tiers: [{ from: 10, price: 3.6 }, { from: 20, price: 3.2 }] },
    features: ['editor'], limits: { [EMAILS]: 10_000 },
  },
  {
    id: 'croissance', name: say('Croissance', 'Growth'), price: { monthly: 59, yearly: 590 }, target: true, trialDays: 14,
    features: ['editor', 'automations', 'reports'], limits: { [EMAILS]: 50_000 },
  },
  {
    id: 'echelle', name: say('Échelle', 'Scale'), price: { monthly: 149, yearly: 1490 },
    features: ['editor', 'automations', 'reports', 'ab-tests', 'dedicated-ip'], limits: { [EMAILS]: 200_000 },
  },
  {
    id: 'sur-mesure', name: say('Sur mesure', 'Custom'), price: 'custom',
    features: ['editor', 'automations', 'reports', 'ab-tests', 'dedicated-ip', 'sso'],
  },
]

export const planOf = (id: string): Plan => PLANS.find((plan) => plan.id === id) ?? PLANS[0]!

/** What a plan costs a month with so many seats; undefined on quote. */
export function monthlyPrice({ price }: Plan, seats: number): number | undefined {
  if (price === 'custom') return undefined
  if (!price.perSeat) return price.monthly
  const unit = price.tiers?.findLast(({ from }) => from <= seats)?.price ?? price.monthly!
  return Math.round(unit * seats * 100) / 100
}
