import { topicKey } from '../core/topic.js'
import type { Plan } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { addOnPrice } from '../pricing/add-on.js'
import { bundlePrice } from '../pricing/bundle.js'
import type { Some } from './compose.js'
import { paid } from './price.js'

/** `plan`, `planPrice`, `planOn`, `planSeat`: what is sold, as data. */
export const sold = (prefix: string, thing: { name: string; price?: Plan['price'] } | undefined): Some => {
  const { amount, on, seat } = paid(thing?.price) ?? {}
  return { [prefix]: thing?.name, [`${prefix}Price`]: amount, [`${prefix}On`]: on, [`${prefix}Seat`]: seat }
}

/** What the mail is about, under one name whatever it is, and the bundle that has it when it saves something. */
export const soldFields = ({ topic }: Intent, { catalog, plan, target, product, addOn, seats, bundle }: Facts): Some => {
  const extra = topic.type === 'add-on' && addOn
  const cost = extra ? addOnPrice(extra, { plan, seats: seats?.limit ?? seats?.used }) : undefined
  const pack = bundle ?? catalog.bundles?.find(({ items }) => items.some(item => topicKey(item) === topicKey(topic)))
  const { price, on, sum, saving, percent } = (pack && bundlePrice(catalog, pack)) || {}
  return {
    ...(extra ? { sold: extra.name, soldPrice: cost?.total, soldOn: cost?.on } : sold('sold', product ?? (topic.type === 'seats' ? plan : bundle ? { name: bundle.name } : target))),
    bundle: pack?.name, bundlePrice: price, bundleOn: on, bundleSum: sum, bundleSaving: saving, bundlePercent: percent,
  }
}
