import type { JSX } from 'preact'
import type { Objection } from '../../model/input.js'
import type { Scene } from '../scene.js'
import type { Answer } from './answer.js'
import { competitor } from './competitor.js'
import { manager } from './manager.js'
import { price } from './price.js'
import { time } from './time.js'
import { use } from './use.js'

const ANSWERS: readonly [Objection, Answer][] = [['price', price], ['time', time], ['manager', manager], ['use', use], ['competitor', competitor]]

/** Never more than the person asked for, and never out of their sight. */
const reveal = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' })

function choose(scene: Scene, objection: Objection): void {
  const { view, message, toValues, words, report } = scene
  const doubts = view.doubts!
  const opened = doubts.chosen !== objection
  doubts.chosen = opened ? objection : undefined
  if (opened && !doubts.told.includes(objection)) {
    doubts.told.push(objection)
    report.object(objection)
    const days = objection === 'price' ? message.later?.braked : undefined
    // What is said beside « Plus tard » is what will be done.
    if (days) {
      scene.message = { ...message, later: { days, long: true } }
      scene.values = toValues(message.facts, words, scene.message.later)
    }
  }
  scene.update({})
}

/** Five doubts, one open at a time, each with the answers that exist. */
export function Doubts({ scene }: { scene: Scene }): JSX.Element {
  const { view, text } = scene
  const { chosen } = (view.doubts ??= { told: [] })
  return (
    <ul class="doubts" part="objections" aria-label={text('doubt')} ref={reveal}>
      {ANSWERS.map(([objection, answer]) => {
        const answers = answer(scene).filter(Boolean)
        const on = chosen === objection
        return answers[0] && (
          <li key={objection}>
            <button type="button" class="doubt" aria-expanded={on} onClick={() => choose(scene, objection)}>{text(`objection.${objection}`)}</button>
            {on && <div class="remedies" ref={reveal}>{answers}</div>}
          </li>
        )
      })}
    </ul>
  )
}
