import type { JSX } from 'preact'
import type { Notice as NoticeData } from '../../model/message.js'
import { marks } from '../marks.js'
import type { Content } from '../scene.js'
import type { Words } from '../words.js'

/** The limit is reached: a small status that stays while it is true. */
export function Notice({ notice, content, words, open }: { notice?: NoticeData; content: Content; words: Words; open?: () => void }): JSX.Element {
  return (
    <div class={notice ? 'panel status' : 'heard'} part="notice" {...(notice && marks(notice, 'notice'))}>
      <p role="status">{notice && words.line(`notice.${notice.mode}`, content.toValues(notice.facts, words))}</p>
      {notice && open && <button type="button" class="link" part="button" onClick={() => open()}>{words.line('button.seeOptions', {})}</button>}
    </div>
  )
}
