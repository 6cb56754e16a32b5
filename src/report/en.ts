import type { texts as french } from './fr.js'

/** The report in English. `{list.name}` repeats its line for each entry of the list; everything else is printed as it stands. */
export const template = `# Expansion Programme - {name}

## Overview
| Parameter | Value |
|-----------|-------|
| **Segment** | {segment} |
| **Expansion type** | {kinds} |
| **Conversion target** | {goal} |
| **Target value** | {target} |

## Signals Detected
| Signal | Score | Detected on | Action |
|--------|-------|-------------|--------|
| {signals.name} | {signals.points} | {signals.date} | {signals.action} |
| **Total score** | {score} | | |

## Sequence Defined
| Day | Communication | Channel | CTA |
|-----|---------------|---------|-----|
| {steps.day} | {steps.communication} | {steps.channel} | {steps.cta} |

## Offer Proposed
| Element | Detail |
|---------|--------|
| Upgrade/Product | {offers.product} |
| Normal price | {offers.price} |
| Special offer | {offers.special} |
| Validity | {offers.validity} |
| Conditions | {offers.conditions} |

## Metrics to Follow
- [ ] E-mail open rate{opened}
- [ ] CTA click rate{clicked}
- [ ] Conversions{conversions}
- [ ] Revenue generated{revenue}
- [{objectives.mark}] {objectives.name}{objectives.value}
- [ ] {figures.name}{figures.value}
`

/** By key; a key that ends in a name of the configuration (a signal, a campaign) may be missing, and the name then stands for itself. */
export const texts: typeof french = {
  unknown: 'n.d.', none: 'none', nothing: '–', all: 'All accounts', colon: ': {value}', ongoing: 'ongoing',
  accounts: '{count} {count|account|accounts}', average: '{value} on average', latest: '{date} ({accounts})',

  'kind.upsell': 'Upsell', 'kind.cross-sell': 'Cross-sell', 'kind.add-on': 'Add-on', 'kind.seats': 'Seats', 'kind.bundle': 'Bundle',
  'level.excellent': 'Excellent', 'level.good': 'Good', 'level.fair': 'To improve', 'level.weak': 'Weak',
  'pace.top': 'among the best', 'pace.typical': 'typical', 'pace.slow': 'slower than usual',

  'signal.usage': 'Usage > 80% of limits', 'action.usage': 'In-app alert + proactive e-mail',
  'signal.feature-viewed': 'Premium feature viewed', 'action.feature-viewed': 'In-app offer: free trial',
  'signal.pricing-viewed': 'Pricing page visited', 'action.pricing-viewed': 'Upsell sequence',
  'signal.feature-requested': 'Premium feature requested', 'action.feature-requested': 'Upsell sequence',
  'signal.team-growing': 'Team growing', 'action.team-growing': 'Volume discount',
  'signal.promoter': 'NPS 9-10', 'action.promoter': 'VIP offer',
  'signal.renewed': 'Recent renewal', 'action.renewed': 'Upsell sequence',
  'signal.budget-period': 'Budget period (Q4, end of FY)', 'action.budget-period': 'Upsell sequence',
  'signal.product-searched': 'Complementary product searched', 'action.product-searched': 'Targeted promotion',
  'signal.use-case': 'Use case detected', 'action.use-case': 'Personal demo',
  'signal.pain-point': 'Pain point reported (support)', 'action.pain-point': 'Solution selling',
  'signal.integration': 'Similar third-party integration', 'action.integration': 'Native alternative',
  'signal.competitor': 'Competing product looked at', 'action.competitor': 'Urgency',
  'signal.seats-short': 'Seats close to their limit', 'action.seats-short': 'Proactive alert',
  'signal.seat-refused': 'Access request refused', 'action.seat-refused': 'Self-serve seats',
  'signal.department': 'New department or team mentioned', 'action.department': 'Volume discount',
  'signal.hiring': 'Visible hiring', 'action.hiring': 'Volume discount',
  'signal.access-denied': 'Action refused', 'action.access-denied': 'Contextual add-on',
  'signal.business-event': 'External business event', 'action.business-event': 'Proactive outreach',
  'signal.engaged': 'High engagement', 'action.engaged': 'VIP offer',

  'channel.banner': 'In-app banner', 'channel.modal': 'In-app modal', 'channel.blocking-modal': 'In-app blocking modal',
  'channel.suggestion': 'In-app suggestion', 'channel.card': 'In-app card', 'channel.notice': 'In-app notice', 'channel.email': 'E-mail', 'channel.and-email': 'e-mail',

  day: 'D{count}',
  'status.done': '{text} (done on {date})', 'status.answered': '{text} (done on {date}: {answer})',
  'status.pending': '{text} (to come)', 'status.due': '{text} (to come, on {date})', 'status.skipped': '{text} (skipped: {reason})',
  'status.counts': '{text} (done: {done}, to come: {pending}, skipped: {skipped})',
  'answer.clicked': 'clicked', 'answer.dismissed': 'closed', 'answer.snoozed': 'later', 'answer.declined': 'no thanks',
  'reason.superseded': 'replaced by a higher level', 'reason.cancelled': 'no longer needed', 'reason.no-interest': 'no interest shown', 'reason.holdout': 'held out',
  'reason.converted': 'already converted', 'reason.declined': 'no thanks', 'reason.muted': 'not to be suggested again', 'reason.owned': 'already owned',
  'reason.reset': 'new period', 'reason.trial-ended': 'trial ended', 'reason.finished': 'sequence finished', 'reason.expired': 'too late',

  above: '> {value}', below: '< {value}', target: '{value} ARPU', 'goal.of': '{goal} ({kind})',
  days: '{count} {count|day|days}', months: '{value} months', until: 'until {date}',
  discount: '{price} ({percent} off)',

  clicked: '{value} ({clicks} of {shown})', conversions: '{count}', 'conversions.organic': '{count}, of which {organic} organic',
  'rate.of': '{value} ({won} of {opportunities})', 'rate.level': '{value} ({won} of {opportunities}, {level})',
  'rate.kind': '{kind} conversion', unreported: '{value} ({count} without an amount)',
  share: '{kind} {value}',
  'objective.expansion-rate': 'Expansion rate > {value} of the customer base', 'objective.upsell': 'Upsell conversion > {value}',
  'objective.cross-sell': 'Cross-sell conversion > {value}', 'objective.velocity-b2b': 'Expansion velocity < {value} (B2B)',
  'objective.velocity-b2c': 'Expansion velocity < {value} (B2C)', 'objective.arpu': 'ARPU growing quarter after quarter',
  mix: 'Mix of expansion', expanded: 'Customers who expanded', 'of.all': '{value} ({count} of {all})', met: '{value}, met', missed: '{value}, missed', 'of.accounts': '{value} ({share})',
}
