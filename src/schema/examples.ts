/** By the same names as the descriptions. */
export const EXAMPLES: Record<string, unknown[]> = {
  Campaign: [{
    id: 'try-reports', version: 1, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'reports' } },
    steps: [{ id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card', buttons: [{ label: 'startTrial', handler: 'startTrial' }, { label: 'later', answer: 'snoozed' }] }],
  }],
  Trigger: [{ on: 'usage', from: 80 }, { on: 'views', count: 3, within: '30d' }, { on: 'event', events: ['access_denied'], about: ['add-on'] }, { on: 'signal', all: ['promoter', 'engaged'], about: 'offer' }],
  Condition: [{ plan: 'free', 'traits.seats': { $gte: 5 } }, { 'count.member_invited.30d': { $gte: 3 }, 'entitlements.automations': false }],
  Due: [{ from: 'trigger', plus: '3d' }, { from: 'trial-end', plus: '-2d' }, { level: 90, day: 3 }],
  Cap: [{ max: 1, period: '24h', surfaces: ['modal'] }],
  Topic: [{ type: 'plan', id: 'pro' }],
  'Configuration.events': [{ report_exported: { format: 'string', 'pages?': 'number' } }],
  'Configuration.copy': [{ 'try-reports.j0.title': 'Go further with {feature}' }],
  'Theme.accent': ['#14604c'],
  'Policy.gap': ['10m'],
  'Policy.snooze': ['14d'],
  'Catalog.currency': ['EUR'],
  'Plan.limits': [{ emails: 10000 }],
  'Meter.unit': ['e-mails'],
  'Offer.duration': ['7d'],
  'Offer.term': ['for the first year'],
  'Evidence.testimonials.date': ['2026-03-14'],
}
