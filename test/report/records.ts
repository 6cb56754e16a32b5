import type { Catalog, State, Topic } from '../../src/index.js'
import type { SubjectRecord } from '../../src/report.js'
import { emptyState } from '../../src/core/empty.js'

export const DAY = 86_400_000
/** Tuesday 3 November 2026, 10:00 UTC. */
export const NOW: number = Date.UTC(2026, 10, 3, 10)

export const catalog: Catalog = {
  currency: 'EUR',
  features: [
    { id: 'automations', name: 'Automatisations', plan: 'pro' },
    { id: 'reports', name: 'Rapports avancés', plan: 'max' },
    { id: 'sso', name: 'SSO', addOn: 'security' },
  ],
  plans: [
    { id: 'free', name: 'Essentiel', price: { monthly: 10, yearly: 100 }, features: [], limits: { emails: 1000 } },
    { id: 'pro', name: 'Pro', price: { monthly: 30, yearly: 300 }, features: ['automations'], limits: { emails: 10_000 }, trialDays: 14, target: true },
    { id: 'max', name: 'Max', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
  ],
  products: [{ id: 'marketing', name: 'Marketing Automation', price: { monthly: 25 } }],
  meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'more-emails' }, { id: 'members', name: 'Membres', enforcement: 'notify', model: 'seat' }],
  addOns: [{ id: 'more-emails', name: '5 000 e-mails', kind: 'capacity', price: { once: 20 }, meter: 'emails' }, { id: 'security', name: 'Sécurité', kind: 'compliance', price: { yearly: 240 } }],
}

type Essential = Partial<State['essential']>
export const stateOf = (essential: Essential = {}, behaviour: Partial<State['behaviour']> = {}, at: number = NOW): State => {
  const state = emptyState(at)
  return { ...state, essential: { ...state.essential, ...essential }, behaviour: { ...state.behaviour, ...behaviour } }
}

export const enrolment = (campaign: string, topic: Topic, at: number, rest: Partial<State['essential']['enrolments'][number]> = {}): State['essential']['enrolments'][number] =>
  ({ campaign, version: 1, topic, at, triggeredAt: at, steps: {}, ...rest })

export const bought = (kind: State['essential']['conversions'][number]['kind'], topics: string[], at: number, revenue?: number): State['essential']['conversions'][number] =>
  ({ at, kind, topics, revenue })

/** Acme: 82 % of its e-mails used, a banner closed, pricing looked at twice, a plan bought long ago. */
export const acme: SubjectRecord = {
  accountId: 'a1', accountName: 'Acme | Fils',
  traits: { plan: 'free', segment: 'smb', customerSince: '2026-03-01T00:00:00Z', mrr: 200, timeZone: 'Europe/Paris', csat: { score: 4.5, at: '2026-10-01T00:00:00Z' } },
  state: stateOf(
    {
      meters: { emails: { used: 820, limit: 1000, period: '2026-11@1000', resetsAt: Date.UTC(2026, 11, 1), at: NOW - DAY } },
      enrolments: [
        enrolment('feature-trial', { type: 'feature', id: 'automations' }, NOW - 20 * DAY, { steps: { j0: { shownAt: NOW - 20 * DAY, seen: 1, answer: 'declined', answeredAt: NOW - 20 * DAY } }, exit: { reason: 'declined', at: NOW - 20 * DAY } }),
        enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW - DAY, { period: '2026-11@1000', steps: { j0: { passedAt: NOW - DAY, mailDueAt: NOW - DAY, shownAt: NOW - DAY, seen: 1, answer: 'clicked', answeredAt: NOW - DAY } } }),
      ],
      conversions: [bought('add-on', ['add-on:more-emails'], Date.UTC(2026, 4, 15), 20)],
    },
    { recent: { pricing_viewed: [NOW - 5 * DAY, NOW - 4 * DAY], 'feature_used:automations': [NOW - DAY], member_invited: [NOW - 3 * DAY, NOW - 2 * DAY, NOW - DAY] } },
  ),
}
