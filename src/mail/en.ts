export const typeset = (text: string): string => text

/** Keys are `template.point`, or `mail.point` for what several mails share. */
export const texts: Record<string, string> = {
  'mail.fallback': 'Your account',
  'mail.hello': 'Hello< {account} team>,',
  'mail.options': '[See my options]({link})',
  'mail.used': 'You have used {percent} of your quota this month.',
  'mail.usage': '{meter} as of {measuredAt}: {used} of {limit} {unit}',
  'mail.resets': 'The count starts again on {resetsAt}.',
  'mail.mode.read-only': 'At 100%, your workspace is read-only< until {resetsAt}>: everything can still be read, and nothing is deleted.',
  'mail.mode.block': 'At 100%, access is suspended< until {resetsAt}>; nothing is deleted.',
  'mail.mode.notify': 'At 100%, everything goes on working; nothing is deleted.',
  'mail.gained': 'With {target}, you gain:\n- {gained}',
  'mail.roi': 'Return on investment, an estimate:\n- {hoursSaved} h saved a month × {hourlyRate} an hour = {roiWorth}<\n- Extra cost of {target}: {extraCost} a month><, a net gain of {roiNet}>',
  'mail.offer': '{?offer}An offer on {target}<: {offerPercent} off><, {offerTerm}>\n- {offerTerms}<, instead of {offerWas}: the lowest price of the last 30 days><\n- Offer valid until {offerEndsAt}><\n- Conditions: {offerConditions}><\n- [Full terms]({offerTermsUrl})>',
  'mail.inPlan': 'The {target} plan includes {feature}< ({targetTerms})>.{?inPlan}',
  'mail.how': 'How to use {feature}: start with a task you already do.',
  'mail.useCases': 'A few ideas:\n- {useCases}',
  'mail.tutorial': 'See {feature} at work: [Video tutorial]({tutorialUrl})',
  'mail.ends': 'Your trial stays open until {trialEndsAt}.',
  'mail.sales': 'Would you like some advice? Our sales team will answer.< [Contact sales]({contactSales})>',
  'mail.chat': 'Any questions? Let’s talk.< [Chat with us]({openChat})>',
  'mail.open': '[Open {feature}]({link})',
  'mail.discover': '[Discover]({link})',
  'mail.why.service': 'This is a service message about your account.',
  'mail.why.marketing': 'This suggestion is based on the use of your account.< [Stop receiving them]({unsubscribe})>',
  'mail.monthly': '{amount} a month< per user{?seat}>',
  'mail.yearly': '{amount} a year< per user{?seat}>',
  'mail.once': '{amount} once',
  'mail.perUnit': '{amount} each',
  'mail.custom': 'price on request',

  'quota-80.subject': 'You have used {percent} of your quota this month',
  'quota-80.title': 'You are getting close to your limit',
  'quota-80.next': 'Nothing changes for now, and there is no hurry.',

  'quota-90.subject': 'Your quota is almost reached',
  'quota-90.compare': 'The plans, side by side:\n- {plan}, your plan<: {planTerms}>< · {limit} {unit}>\n- {target}<: {targetTerms}>< · {targetLimit} {unit}>< · unlimited {unit}{?targetUnlimited}>',
  'quota-90.cta': '[Compare plans]({link})',

  'quota-95.subject': 'Avoid any interruption of service',
  'quota-95.proof': '“{quote}” – {author}, {organisation}, {quotedMonth}',
  'quota-95.cta': '[Upgrade< with {offerPercent} off>]({link})',

  'quota-100.subject': 'Your quota is reached',
  'quota-100.ways': 'The choice is yours:<\n- Upgrade your plan: {target}>< ({targetTerms})><\n- Add capacity: {addOn}>< ({addOnTerms})><\n- Wait for the renewal, on {resetsAt}>',
  'quota-100.cta': '[Upgrade my plan{?target}]({link})',

  'trial-welcome.subject': 'Getting started with {feature}',
  'trial-welcome.lead': 'Your free {feature} trial has started<. It will stop by itself on {trialEndsAt}, with no commitment>.',

  'trial-used.subject': 'Well done! Go further with {feature}',
  'trial-used.lead': 'Well done! You have put {feature} to use<. Uses so far: {uses}>. Here are some advanced tips.',
  'trial-used.tips': 'To go further:\n- {tips}',
  'trial-used.tip': 'A good habit: give {feature} a task that comes back every week.',

  'trial-unused.subject': 'Don’t forget your free {feature} trial',

  'trial-last-day.subject': 'Last day for {feature}',
  'trial-last-day.lead': 'Your {feature} trial ends< on {trialEndsAt}>.',
  'trial-last-day.lost': 'You will then lose access to {feature}. Uses during the trial: {uses}.{?trialEndsAt}',
  'trial-last-day.cta': '[Keep access]({link})',

  'trial-converted.subject': 'Thank you for choosing {feature}',
  'trial-converted.lead': 'Thank you for your trust! Your access to {feature} goes on.',
  'trial-converted.steps': 'To settle in:\n- Pick up where you left off\n- Invite the people who will use it',

  'trial-ended.subject': 'The door stays open',
  'trial-ended.lead': 'Your {feature} trial has ended. You can come back whenever you like.',
  'trial-ended.cta': '[Activate my offer{?offer}]({link})',

  'upsell-roi.subject': 'What {target} would change for you',
  'upsell-roi.case': 'Case study: {caseTitle}. {caseSummary} [Read it]({caseUrl})',
  'upsell-roi.cta': '[See my plan]({link})',
}
