import { RARE_PROPS } from '../model/event.js'
import type { Input } from '../model/input.js'
import type { Border } from '../model/shape.js'
import { count } from './count.js'
import type { Draft } from './draft.js'
import { readFields } from './event.js'
import { fieldsOf } from './shape.js'
import { onPurchase } from './purchase.js'

const PURCHASE = /^(converted|trial_|feature_used)/

/** Events that come seldom, and that only the half that speaks makes something of. */
export const onRare = (draft: Draft, { name, props, at }: Extract<Input, { type: 'event' }>, border: Border): void => {
  const read = Object.hasOwn(RARE_PROPS, name) ? readFields(fieldsOf(RARE_PROPS[name]!), props, name, border) : props
  if (!read) return
  if (PURCHASE.test(name)) onPurchase(draft, name, read, at)
  else if (draft.situation.consent !== 'denied') count(draft.state.behaviour.recent, name, at, 1)
}
