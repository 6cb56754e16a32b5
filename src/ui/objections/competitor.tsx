import { testimonialsOf } from '../../copy/testimonials.js'
import { Rivals } from '../blocks/Rivals.js'
import { voice } from '../blocks/voice.js'
import type { Scene } from '../scene.js'
import type { Answer } from './answer.js'
import { TotalCost } from './TotalCost.js'

const voices = (scene: Scene) => {
  const all = testimonialsOf(scene.message.facts.catalog.evidence).slice(0, 3).map((each) => voice(each, scene))
  return all[0] && <div><h3>{scene.text('competitor.voices')}</h3>{all}</div>
}

/** « Votre concurrent est moins cher »: point by point, all costs counted, and who compared before. */
export const competitor: Answer = (scene) => [Rivals({ scene }), TotalCost({ scene }), voices(scene)]
