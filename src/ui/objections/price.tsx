import { Saving } from '../blocks/Annual.js'
import { Roi } from '../blocks/Roi.js'
import { type Answer, trial } from './answer.js'

/** « C’est trop cher »: what it brings, what changing nothing costs, the year's price, a trial. */
export const price: Answer = (scene) => {
  const { facts: { catalog, currency } } = scene.message
  const { inactionCost } = catalog.evidence?.roi ?? {}
  return [
    Roi({ scene }),
    inactionCost && inactionCost > 0 ? <p>{scene.text('price.inaction', { inaction: scene.words.money(inactionCost, currency) })}</p> : undefined,
    Saving({ scene }),
    trial(scene),
  ]
}
