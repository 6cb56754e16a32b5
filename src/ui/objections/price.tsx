import { figures } from '../blocks/Roi.js'
import { type Answer, trial } from './answer.js'

/** « C’est trop cher »: what it brings, what changing nothing costs, the year's price, a trial. */
export const price: Answer = (scene) => {
  const { blocks: { roi: Roi }, message: { facts: { catalog, currency } }, text, words } = scene
  const { inactionCost = 0 } = catalog.evidence?.roi ?? {}
  const saving = text('annual.saving')
  return [
    figures(scene) && Roi && <Roi scene={scene} />,
    inactionCost > 0 && <p>{text('price.inaction', { inaction: words.money(inactionCost, currency) })}</p>,
    saving && <p>{saving} {text('annual.months')}</p>,
    trial(scene),
  ]
}
