const handle = () => {}
const METERS = ['emails', 'contacts', 'seats', 'sms', 'pages', 'domains', 'files']
const limits = (limit) => Object.fromEntries(METERS.map((id) => [id, limit]))

/** An account on the free plan with everything that a message needs; data of its own for each call. */
export const account = (more = {}) => ({
  subject: { accountId: 'a1', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } },
  consent: 'granted',
  locale: 'fr',
  catalog: {
    currency: 'EUR',
    features: [{ id: 'automations', name: 'Automatisations', plan: 'pro' }, { id: 'reports', name: 'Rapports', plan: 'pro' }, { id: 'exports', name: 'Exports', addOn: 'exports' }],
    plans: [
      { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: limits(1000) },
      { id: 'pro', name: 'Croissance', price: { monthly: 30, yearly: 300 }, features: ['automations', 'reports'], limits: limits(10_000), target: true },
      { id: 'max', name: 'Échelle', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
    ],
    addOns: [{ id: 'exports', name: 'Exports', kind: 'feature', price: { monthly: 9, yearly: 90 } }],
    meters: METERS.map((id) => ({ id, name: id, unit: id, enforcement: 'read-only' })),
  },
  handlers: { upgrade: handle, comparePlans: handle, startTrial: handle, contactSales: handle, openChat: handle, learnMore: handle, buyAddOn: handle },
  ...more,
})
