import { ms } from '../core/duration.js'
import type { Step, Trigger } from '../model/campaign.js'
import type { Catalog } from '../model/catalog.js'
import type { Rule } from './rule.js'

/** What is still tried by the end of an enrolment. */
const LONGEST = ms('30d')

/** Whether anything that a campaign may be about can be tried at all. */
const mayBeTried = (trigger: Trigger, catalog: Catalog): boolean => {
  if (trigger.on === 'usage') return false
  if (trigger.on === 'views') return true
  const types = 'about' in trigger ? (Array.isArray(trigger.about) ? trigger.about : trigger.about === 'offer' ? ['plan', 'feature', 'product', 'add-on'] : [trigger.about.type]) : ['plan']
  const lists = { plan: catalog.plans, 'add-on': catalog.addOns } as Record<string, readonly { trialDays?: number }[] | undefined>
  return types.some(type => type === 'feature' || type === 'product' || lists[type]?.some(({ trialDays }) => trialDays))
}

const shows = ({ surface, mail, case: handed }: Step): boolean => !!surface || !!mail || !!handed

export const unreachableStep: Rule = function* ({ campaigns, catalog, isBuiltIn }) {
  for (const [at, campaign] of campaigns.entries()) {
    if (isBuiltIn(campaign)) continue
    const { trigger, steps } = campaign
    const tried = mayBeTried(trigger, catalog)
    for (const [index, step] of steps.entries()) {
      const path = `campaigns[${at}].steps[${index}]`
      const error = (field: string, message: string, fix: string) => ({ severity: 'error' as const, path: path + field, message, fix })
      const { due, when } = step
      if (!shows(step)) yield error('', 'It has no surface, mail or case: nothing happens.', 'Give it one of them.')
      if ('level' in due) {
        if (due.level > 100) yield error('.due.level', `Usage is never counted above 100 % of a limit; ${due.level} is not reached.`, 'Give 100 at most.')
        if (trigger.on !== 'usage') yield error('.due', `Levels are only passed in campaigns on usage; this one is on ${trigger.on}.`, "Count from the trigger: { from: 'trigger', plus: '0d' }.")
        continue
      }
      if (trigger.on === 'usage' && step.surface) yield error('.due', 'Campaigns on usage show the step of the level that is reached; this one has none.', 'Give { level, day }.')
      const needsTrial = due.from.startsWith('trial') || when === 'trial'
      if (needsTrial && !tried) yield error('.due', 'It waits for a trial of something that cannot be tried.', 'Give what it is about a trialDays in the catalogue, or count from the trigger.')
      if (due.from === 'trial-end' && when === 'trial' && !due.plus.startsWith('-') && ms(due.plus) > 0) yield error('.due.plus', 'It waits for an active trial, after its end.', "Count back from the end, such as '-2d'.")
      if (due.from === 'shown' && !steps[0]?.surface) yield error('.due.from', 'It counts from the first message shown, and the first step shows none.', "Count from 'trigger'.")
      if (due.from === 'trigger' && due.plus.startsWith('-')) yield error('.due.plus', 'It is due before its trigger.', "Give '0d' or more.")
      if (due.from !== 'trial-end' && ms(due.plus) > LONGEST) yield error('.due.plus', 'It is due more than 30 days after the steps before it, when the sequence has ended.', "Give '30d' or less.")
      const before = steps.slice(0, index)
      if (when === 'interest' && !before.some(({ surface, buttons }) => surface && buttons?.some(({ handler }) => handler))) yield error('.when', 'It waits for interest, and no step before it has a button that shows any.', 'Add a button with a handler before it, or leave `when` out.')
      if (when === 'unanswered' && !before.some(({ surface }) => surface)) yield error('.when', 'It waits for a message without an answer, and no step before it shows one.', 'Leave `when` out.')
    }
  }
}
