import type { Button } from '../model/campaign.js'
import type { Message } from '../model/message.js'
import type { HandlerCall, Handlers } from '../model/options.js'
import type { Time } from '../model/platform.js'
import type { Choice } from '../model/ui.js'

/** A handler that has not answered by then frees its button; a late success still counts. */
const PATIENCE = 10_000

const callFor = ({ campaign, step, topic, facts }: Message, handler: HandlerCall['intent']['handler'], choice: Choice | undefined): HandlerCall => ({
  campaign, step, topic, meter: facts.meter?.id,
  intent: {
    handler,
    plan: facts.target?.id,
    addOn: facts.addOn?.id ?? facts.meter?.addOn,
    product: facts.product?.id,
    bundle: facts.bundle?.id,
    feature: facts.feature?.id,
    days: facts.trial?.days,
    ...choice,
  },
})

/** Lets the host perform what a button promises. `succeeded` runs once it has, however late. */
export const perform = async (
  handlers: Handlers, { handler }: Button, choice: Choice | undefined, message: Message, time: Time, succeeded: () => void, failed: (error: unknown) => void,
): Promise<'done' | 'failed' | 'late'> => {
  try {
    const work = handlers[handler!]!(callFor(message, handler!, choice))
    if (!(work && typeof (work as Promise<unknown>).then === 'function')) {
      succeeded()
      return 'done'
    }
    return await new Promise(settle => {
      const stop = time.soon(PATIENCE, () => settle('late'))
      Promise.resolve(work).then(
        () => {
          stop()
          succeeded()
          settle('done')
        },
        error => {
          stop()
          failed(error)
          settle('failed')
        },
      )
    })
  } catch (error) {
    failed(error)
    return 'failed'
  }
}
