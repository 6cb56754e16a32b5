import type { Button, Campaign, HandlerName } from '../model/campaign.js'
import type { Configuration } from '../model/configuration.js'

/** The handlers that a host gives; undefined when it does not say. */
export const handlersGiven = ({ handlers }: Configuration): readonly string[] | undefined =>
  !handlers ? undefined : Array.isArray(handlers) ? handlers : Object.entries(handlers).flatMap(([name, handler]) => (handler ? name : []))

/** Every handler that a button calls, and where; the engine itself offers to tell the administrator, and sales where no plan is higher. */
export const handlersCalled = (campaigns: readonly Campaign[]): { handler: HandlerName; path?: string }[] => [
  ...campaigns.flatMap(({ steps }, at) =>
    steps.flatMap((step, index) => {
      const path = `campaigns[${at}].steps[${index}]`
      const of = (buttons: readonly Button[] = [], where: string) => buttons.flatMap(({ handler }, place) => (handler ? { handler, path: `${where}.buttons[${place}]` } : []))
      return [...of(step.buttons, path), ...Object.entries(step.variants ?? {}).flatMap(([name, { buttons }]) => of(buttons, `${path}.variants.${name}`))]
    }),
  ),
  { handler: 'notifyAdmin' }, { handler: 'contactSales' },
]
