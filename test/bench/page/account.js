const handle = () => {}

/** An account on the free plan with everything that a message needs; data of its own for each call. */
export const account = (more = {}) => ({
  subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } },
  consent: 'granted',
  locale: 'fr',
  catalog: {
    currency: 'EUR',
    features: [{ id: 'automations', name: 'Automatisations', plan: 'pro' }, { id: 'reports', name: 'Rapports', plan: 'pro' }],
    plans: [
      { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000, contacts: 1000 } },
      { id: 'pro', name: 'Croissance', price: { monthly: 30, yearly: 300 }, features: ['automations', 'reports'], limits: { emails: 10_000, contacts: 10_000 }, target: true },
      { id: 'max', name: 'Échelle', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
    ],
    meters: ['emails', 'contacts'].map((id) => ({ id, name: id, unit: id, enforcement: 'read-only' })),
  },
  handlers: { upgrade: handle, comparePlans: handle, startTrial: handle, contactSales: handle, openChat: handle, learnMore: handle },
  ...more,
})

/** Usage of a meter, of a thousand. */
export const use = (meter, used) => expansion.track('quota_updated', { meter, used, limit: 1000 })

/** Loads the script and starts; resolves once the state was read and the first batch is written. */
export async function start(options = account()) {
  await import('/expansion.js')
  expansion.init(options)
  await expansion.ready
  await expansion.flush()
}

/** What an ordinary page tells, over and over; nothing of it needs the half that speaks. */
export const EVENTS = [
  () => expansion.track('feature_used', { feature: 'automations' }),
  () => expansion.track('report_exported', { format: 'pdf', rows: 1200 }),
  () => expansion.track('quota_updated', { meter: 'emails', used: 400, limit: 1000, resetsAt: '2099-01-01T00:00:00Z' }),
  () => expansion.track('pricing_viewed'),
]
