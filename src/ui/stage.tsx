import { render } from 'preact'
import type { Message } from '../model/message.js'
import type { Notice as NoticeData } from '../model/message.js'
import type { Stop } from '../model/platform.js'
import type { Drawn, Report, Ui } from '../model/ui.js'
import type { Host } from './host.js'
import { watchImpression } from './impression.js'
import { readDocument } from './page.js'
import type { Scene } from './scene.js'
import { lockScroll } from './scroll-lock.js'
import { Aside } from './surfaces/Aside.js'
import { Modal } from './surfaces/Modal.js'
import { Notice } from './surfaces/Notice.js'
import { toValues } from './values.js'
import type { Words } from './words.js'

/** What is drawn now: one message at most, and the notice. */
export function createStage(host: Host, words: Words): Ui {
  let current: { scene: Scene; modal: boolean; show(): void; lost(): void } | undefined
  let notice: NoticeData | undefined
  let openNotice: (() => void) | undefined

  const paint = () => {
    const Surface = current?.modal ? Modal : Aside
    render(
      <>
        <div class="heard" role="status">{current?.scene.view.said}</div>
        <div class="dock">
          <Notice notice={notice} words={words} open={openNotice} />
          {current && !current.modal && <Aside key={current.scene.message.id} scene={current.scene} />}
        </div>
        {current?.modal && <Modal key={current.scene.message.id} scene={current.scene} />}
      </>,
      host.root,
    )
  }
  const refresh = () => {
    if (current || notice) {
      host.attach(back, () => current?.lost())
      paint()
    } else {
      render(null, host.root)
      host.detach()
    }
  }
  // A dialog that was taken out keeps `open` and is no longer modal: only a new one can be shown.
  const back = () => {
    render(null, host.root)
    paint()
    current?.show()
  }
  const draw = (message: Message, report: Report): Drawn => {
    void message
    void report
    return { remove() {} }
  }
  void [draw, refresh, watchImpression, readDocument, lockScroll, toValues]
  return {} as Ui
}
