import type { JSX } from 'preact'
import type { HandlerName } from '../../model/campaign.js'
import type { Scene } from '../scene.js'

/** What is answered to an objection: what lacks its facts is not there. */
export type Answer = (scene: Scene) => (JSX.Element | null | false | undefined | '')[]

/** A button that the host performs, by the first of these handlers that exists for this person. */
export function performed({ message: { buttons, answers = [] }, view, text, press }: Scene, wanted: readonly HandlerName[], key: string, hint: string): JSX.Element | undefined {
  const label = text(key)
  const all = [...buttons, ...answers]
  const button = wanted.flatMap((name) => all.find(({ handler }) => handler === name) ?? [])[0]
  return button && label ? (
    <div class="remedy">
      <button type="button" class="button" aria-busy={view.busy === button.label} onClick={() => press(button, label)}>{label}</button>
      {text(hint) && <p class="quiet">{text(hint)}</p>}
    </div>
  ) : undefined
}

export const trial = (scene: Scene): JSX.Element | undefined => performed(scene, ['startTrial'], 'answer.trial', 'answer.trialEnds')
