import type { HandlerCall, Topic } from '../../src/index.js'
import { DAY } from './calendar.js'
import type { Holding } from './holding.js'
import type { Random } from './random.js'

/** What the host does with what buttons asked of it: it sells, and it ends trials. */
export interface Till {
  ask(call: HandlerCall): void
  /** Does what was asked, and what has fallen due meanwhile. */
  serve(track: (event: string, props: object) => void): void
}

const BUYING = ['upgrade', 'buyAddOn', 'addSeats', 'comparePlans', 'contactSales']

/** `buys`: how probable it is that a click ends in a purchase; `sold` hears of each. */
export const createTill = (holding: Holding, buys: number, mood: Random, elapsed: () => number, sold: (props: object) => void): Till => {
  let calls: HandlerCall[] = []
  let trials: { topic: Topic; endsAt: number }[] = []
  return {
    ask: call => void calls.push(call),
    serve(track) {
      const buy = (intent: Partial<HandlerCall['intent']>, topic: Topic): void => {
        const bought = holding.buy(intent, topic)
        if (!bought) return
        track('converted', bought)
        sold(bought)
      }
      for (const { intent, topic } of calls) {
        if (intent.handler === 'startTrial') trials.push({ topic, endsAt: elapsed() + (intent.days ?? 7) * DAY })
        else if (BUYING.includes(intent.handler) && mood() < buys) buy(intent, topic)
      }
      calls = []
      const over = trials.filter(({ endsAt }) => endsAt <= elapsed())
      trials = trials.filter(one => !over.includes(one))
      for (const { topic } of over) {
        const { type, id } = topic
        const converted = mood() < buys && !holding.has(`${type}:${id}`)
        track('trial_ended', { topic, converted })
        if (converted) buy({ [type === 'add-on' ? 'addOn' : type]: id }, topic)
      }
    },
  }
}
