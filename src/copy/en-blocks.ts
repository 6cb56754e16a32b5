import type { frBlocks } from './fr-blocks.js'

export const enBlocks: Record<keyof typeof frBlocks, string> = {
  'notifyAdmin.message': 'Hello, we have used {used} of {limit} ({percent}). The {target} plan would give us more room; could you have a look?\nHello, we have used {used} of {limit} ({percent}). Could you look at the options?',
  'hint.upgrade': '{target}: {targetLimit}, {targetPrice}\n{target}, {targetPrice}\n{target}',
  'hint.buyCapacity': '{capacity} more, {capacityPrice}\n{capacityPrice}',
  'hint.wait': 'The count starts again on {reset}.',
  'hint.keepReading': 'Everything you have can still be read.',
  'hint.contactSales': 'To find the right capacity together.',
  'hint.notifyAdmin': 'With a message already written.',

  'link.export': 'Export my data',
  'link.billing': 'Billing',
  'link.logout': 'Log out',

  'meter.use': '{used} of {max}',
  'meter.reset': 'Renews on {reset}',

  'trial.length': 'Length',
  'trial.days': '{days} {days|day|days}',
  'trial.end': 'Ends',
  'trial.after': 'Then',
  'trial.nothing': 'The trial stops by itself; nothing is charged.',

  'plans.title': 'Plans side by side',
  'plans.current': 'Your plan',
  'plans.target': 'Suggested',
  'plans.price': 'Price',
  'plans.custom': 'On request',
  'plans.unlimited': 'Unlimited',
  'plans.yes': 'Included',
  'plans.no': 'Not included',

  'price.monthly': '{amount} a\u00a0month',
  'price.yearly': '{amount} a\u00a0year',
  'price.once': '{amount}, once',
  'price.seat.monthly': '{amount} a month per user',
  'price.seat.yearly': '{amount} a year per user',
  'price.or': 'or {price}',
  'price.billed': 'billed {price}',

  'gains.title': 'What {target} gives you',
  'gains.limit': '{to} instead of {from}',
  'gains.unlimited': '{meter}: unlimited',

  'roi.title': 'Would it pay off for you?',
  'roi.hours': 'Hours saved a month',
  'roi.rate': 'Cost of an hour ({currency})',
  'roi.formula': '{hours} h × {rate} − {difference} price difference = {result} a month',
  'roi.empty': 'Your hours × their cost − {difference} price difference a month',
  'roi.gain': 'You would gain {result} a month.',
  'roi.even': 'With these figures, it comes to the same.',
  'roi.loss': 'With these figures, {target} would cost you {result} a month more than it brings.',

  'annual.title': 'Billing',
  'annual.monthly': 'Monthly',
  'annual.yearly': 'Yearly',
  'annual.saving': 'Paid yearly, {target} costs {saving} less.',
  'annual.months': 'That is {months} {months|month|months} free.',
}
