import type { Button, Step } from '../model/campaign.js'
import type { Topic } from '../model/event.js'
import type { Situation } from '../model/situation.js'
import type { State } from '../model/state.js'
import { canBuy, currentPlan, nextPlan } from './plan.js'
import { trialDays, tried } from './trial.js'
import { waysOut } from './ways-out.js'

/** What only those who may buy can do; others ask whoever may. */
const BUYING: readonly unknown[] = ['upgrade', 'buyAddOn', 'addSeats']

/** Work is agreed on with people: it is never bought by a button. */
const isService = ({ catalog }: Situation, { type, id }: Topic): boolean => type === 'add-on' && catalog.addOns?.find(one => one.id === id)?.kind === 'service'

const notifyAdmin: Button = { label: 'notifyAdmin', handler: 'notifyAdmin' }

/** What really exists at the limit, in the step's own order. */
const atLimit = (situation: Situation, state: State, buttons: readonly Button[], meter: string, now: number): Button[] => {
  const ways = waysOut(situation, state, meter, now)
  return buttons.flatMap((button): Button[] => {
    if (button.label === 'upgrade' && !ways.includes('upgrade'))
      return ways.includes('notifyAdmin') ? [notifyAdmin] : ways.includes('contactSales') ? [{ label: 'contactSales', handler: 'contactSales' }] : []
    if (button.label === 'wait' && !ways.includes('wait')) return [{ ...button, label: 'keepReading' }]
    return button.handler && !ways.includes(button.handler as 'upgrade') ? [] : [button]
  })
}

/** The buttons of a step for this person: no handler, no button; who cannot buy asks the administrator. */
export const buttonsOf = (situation: Situation, state: State, step: Pick<Step, 'buttons' | 'reopens'>, topic: Topic, now: number): Button[] => {
  const { handlers, catalog } = situation
  const buttons = step.reopens ? atLimit(situation, state, step.buttons ?? [], topic.id, now) : (step.buttons ?? [])
  const plan = currentPlan(situation, state, now)
  return buttons
    .map(button => (button.handler === 'buyAddOn' && isService(situation, topic) ? { label: 'contactSales' as const, handler: 'contactSales' as const } : button))
    .map(button => (BUYING.includes(button.handler) && !canBuy(situation) ? notifyAdmin : button))
    .filter((button, at, all) => all.findIndex(({ label }) => label === button.label) === at)
    .filter(({ label, handler }) => {
      if (label === 'startTrial' && (!trialDays(situation, topic) || tried(situation, state, topic))) return false
      if (label === 'comparePlans' && topic.type === 'meter' && plan && !nextPlan(catalog, plan, [], [topic.id])) return false
      return !handler || handlers.includes(handler)
    })
}
