// A customer's own script: an account on the free plan, every handler there. `?app={…}` changes the options;
// a container is given as the style of the element that is made for it.
(() => {
  const host = (window.host = { calls: [], outcomes: [], handed: [], errors: [], answers: {} })
  addEventListener('error', ({ message }) => host.errors.push(String(message)))
  addEventListener('unhandledrejection', ({ reason }) => host.errors.push(String(reason)))
  const handler = (name) => (call) => {
    host.calls.push({ name, call })
    return host.answers[name]?.(call)
  }
  const names = ['upgrade', 'comparePlans', 'buyAddOn', 'addSeats', 'startTrial', 'contactSales', 'openChat', 'notifyAdmin', 'learnMore', 'bookDemo']
  const types = ['shown', 'seen', 'clicked', 'dismissed', 'snoozed', 'declined', 'converted', 'withdrawn', 'handoff', 'access', 'trial', 'error']
  const more = JSON.parse(new URLSearchParams(location.search).get('app') ?? '{}')
  if (more.container) {
    const corner = document.createElement('div')
    corner.id = 'corner'
    corner.style.cssText = more.container
    more.container = corner
    addEventListener('DOMContentLoaded', () => document.body.append(corner))
  }
  host.options = {
    subject: { accountId: 'a1', accountName: 'Maison Lanterne', userId: 'u1', roles: ['owner'], traits: { plan: 'free' } },
    consent: 'granted',
    locale: 'fr',
    catalog: {
      currency: 'EUR',
      links: { pricing: 'https://app.test/pricing' },
      features: [
        { id: 'automations', name: 'Automatisations', plan: 'pro', useCases: ['Relancer un panier', 'Accueillir un inscrit'], tutorialUrl: 'https://app.test/t', url: 'https://app.test/automations' },
        { id: 'reports', name: 'Rapports avancés', plan: 'pro' },
      ],
      plans: [
        { id: 'free', name: 'Essentiel', price: { monthly: 0, yearly: 0 }, features: [], limits: { emails: 1000 } },
        { id: 'pro', name: 'Croissance', price: { monthly: 30, yearly: 300 }, features: ['automations', 'reports'], limits: { emails: 10000 }, target: true },
        { id: 'max', name: 'Échelle', price: { monthly: 90, yearly: 900 }, features: ['automations', 'reports'] },
      ],
      meters: [{ id: 'emails', name: 'E-mails', unit: 'e-mails', enforcement: 'read-only', addOn: 'more-emails' }],
      addOns: [{ id: 'more-emails', name: '5 000 e-mails', kind: 'capacity', price: { once: 20 }, meter: 'emails', quantity: 5000 }],
      evidence: { roi: { hoursSaved: 6, hourlyRate: 40 } },
    },
    handlers: Object.fromEntries(names.map((name) => [name, handler(name)])),
    links: { export: () => host.calls.push({ name: 'export' }), billing: '#billing', logout: () => host.calls.push({ name: 'logout' }) },
    deliver: (handoffs) => void host.handed.push(...handoffs),
    ...more,
  }
  expansion.init(host.options)
  for (const type of types) expansion.on(type, (outcome) => host.outcomes.push({ type, ...outcome }))
})()
