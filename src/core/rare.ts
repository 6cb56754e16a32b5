import type { Campaign } from '../model/campaign.js'
import { RARE_PROPS } from '../model/event.js'
import type { Input } from '../model/input.js'
import type { Situation } from '../model/situation.js'
import type { Border } from '../model/shape.js'
import { count } from './count.js'
import type { Draft } from './draft.js'
import { readFields } from './event.js'
import { follow, namedBy, onRefusedSeat } from './follow.js'
import { onPurchase } from './purchase.js'
import type { Rules } from './rules.js'
import { fieldsOf } from './shape.js'

const PURCHASES: readonly string[] = ['converted', 'trial_started', 'trial_ended', 'feature_used']

const isSeat = ({ catalog }: Situation, resource: unknown): boolean =>
  /^seats?$/.test(String(resource)) || !!catalog.meters?.some(({ id, model }) => id === resource && model === 'seat')

/** Events that come seldom, and that only the half that speaks makes something of. */
export const onRare = (draft: Draft, { name, props, at }: Extract<Input, { type: 'event' }>, rules: Rules<Campaign>, border: Border): void => {
  const read = Object.hasOwn(RARE_PROPS, name) ? readFields(fieldsOf(RARE_PROPS[name]!), props, name, border) : props
  if (!read) return
  if (PURCHASES.includes(name)) {
    onPurchase(draft, name, read, at)
    if (name === 'converted' || read.converted) follow(draft, rules, 'converted', read, at)
    return
  }
  const { situation, state: { behaviour } } = draft
  const seat = name === 'access_denied' && isSeat(situation, read.resource)
  const counted = seat ? 'access_denied:seat' : name
  const named = !seat && namedBy(read)
  if (situation.consent !== 'denied') {
    count(behaviour.recent, counted, at, 1)
    if (named) count(behaviour.recent, `${name}:${named}`, at, 1)
    if (name === 'csat_answered') behaviour.csat = { score: read.score as number, at }
  }
  if (seat) onRefusedSeat(draft, rules, read, at)
  else follow(draft, rules, name, read, at)
}
