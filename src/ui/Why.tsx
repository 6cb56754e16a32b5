import type { JSX } from 'preact'
import type { Scene } from './scene.js'

/** « Pourquoi ce message ? »: the facts behind it, and the way to hear no more of it. */
export function Why({ scene }: { scene: Scene }): JSX.Element {
  const { why, muted } = scene.view
  return (
    <>
      <button type="button" class="link" aria-expanded={!!why} part="why" aria-controls="why" onClick={() => scene.update({ why: !why })}>
        {scene.text('why.title')}
      </button>
      <div id="why" class="reason" hidden={!why}>
        <p>{scene.own('why').join(' ')} <span role="status">{muted && scene.text('why.muted')}</span></p>
        <button type="button" class="link" onClick={() => scene.mute(!muted)}>{scene.text(muted ? 'why.undo' : 'why.mute')}</button>
      </div>
    </>
  )
}
