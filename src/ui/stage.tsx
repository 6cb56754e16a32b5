import { render } from 'preact'
import type { Notice as NoticeData } from '../model/message.js'
import type { Stop } from '../model/platform.js'
import type { Drawn, Ui } from '../model/ui.js'
import type { Host } from './host.js'
import { watchImpression } from './impression.js'
import { type Blocks, type Content, createScene, type Part, type Scene } from './scene.js'
import { lockScroll } from './scroll-lock.js'
import { keepFocus, openDialog, standBeside } from './showing.js'
import { Aside } from './surfaces/Aside.js'
import { Modal } from './surfaces/Modal.js'
import { Notice } from './surfaces/Notice.js'
import type { Look } from './theme.js'
import type { Words } from './words.js'

/** What is on stage: one message at most, and the notice. */
export function createStage(host: Host, words: Words, content: Content, look: Look, low: boolean): Ui {
  let current: (Drawn & { scene: Scene; show(): void; lost(): void }) | undefined
  let notice: NoticeData | undefined
  let openNotice: (() => void) | undefined
  let unwanted = false
  const taken = new Set<string>()

  const paint = () => {
    const scene = current?.scene
    const aside = scene && !isModal(scene)
    const key = scene?.message.id
    render(
      <>
        {aside && <div class="heard" role="status">{scene.view.said}</div>}
        <div class={!low && scene?.message.surface === 'banner' ? 'dock top' : 'dock'}>
          {(notice || !aside) && <Notice notice={notice} content={content} words={words} open={openNotice} />}
          {aside && <Aside key={key} scene={scene} />}
        </div>
        {scene && !aside && <Modal key={key} scene={scene} />}
      </>,
      host.root,
    )
  }
  // A dialog that the page took out keeps `open` and is no longer modal: only a new one can be shown.
  const back = () => {
    render(null, host.root)
    paint()
    current?.show()
  }
  // A page that keeps taking the notice out does not want it.
  const lost = () => {
    if (current) return current.lost()
    unwanted = true
    notice = undefined
  }
  const refresh = () => {
    if (current || notice) {
      host.attach(back, lost, () => current?.scene.message.surface !== 'blocking-modal', current && look.place(current.scene.message))
      paint()
    } else {
      render(null, host.root)
      host.detach()
    }
  }

  const take = ({ blocks, css }: Part) => {
    if (!taken.has(css)) host.style(css)
    taken.add(css)
    Object.assign(content.blocks, blocks)
    if (current) paint()
  }
  const prepare = (names: readonly (keyof Blocks)[]) => {
    const missing = names.filter((name) => !Object.hasOwn(content.blocks, name))
    return missing[0] && content.load(missing, take)
  }

  return {
    prepare,
    draw(message, report) {
      current?.remove()
      look.leave()
      const scene = createScene(message, report, words, content, take, () => current === drawn, paint)
      const [title] = scene.own('title')
      if (!title) throw new Error(`no text for ${message.campaign}.${message.step}`)
      const giveFocusBack = keepFocus(host)
      // Before anything is drawn: afterwards the browser would lay out the page and the message once more.
      const unlock = isModal(scene) && lockScroll()
      const find = (selector: string) => host.root.querySelector<HTMLElement>(selector)
      let stop: Stop = () => {}
      let seen = false
      const drawn = {
        scene,
        show() {
          stop()
          const element = find('[aria-labelledby=title]')!
          const close = isModal(scene) && openDialog(element as HTMLDialogElement, find('#title')!)
          let timer: ReturnType<typeof setTimeout>
          let unwatch: Stop | undefined
          const leave = standBeside(element, message, look, () => {
            timer = setTimeout(() => scene.update({ said: [title.replace(/[^?!.]$/, '$&.'), ...scene.own('text')].join(' ') }), 100)
            unwatch = seen ? undefined : watchImpression(element, () => !!host.element.closest('[aria-hidden=true],[inert]'), () => {
              seen = true
              report.seen()
            })
          })
          stop = () => {
            leave()
            clearTimeout(timer)
            unwatch?.()
            if (close) close()
          }
        },
        remove() {
          if (current !== drawn) return
          current = undefined
          // First: once anything is written, taking the focus out of what goes lays it out once more.
          find(':focus')?.blur()
          // Only what the person closed is seen going: a message that the page or the engine takes back is gone at once.
          if (scene.view.closed || scene.view.busy) look.leave(find('[aria-labelledby=title]')!)
          stop()
          refresh()
          if (unlock) unlock()
          giveFocusBack()
        },
        lost() {
          drawn.remove()
          report.lost()
        },
      }
      current = drawn
      prepare(isModal(scene) ? ['hostLinks', ...message.blocks] : message.blocks)?.catch(() => {})
      try {
        refresh()
        drawn.show()
      } catch (error) {
        drawn.remove()
        throw error
      }
      return drawn
    },
    notice(next, open) {
      const stood = notice
      notice = unwanted ? undefined : next
      openNotice = open
      // Told after every batch: what else stands is not drawn again for it.
      if (stood || notice) refresh()
    },
    destroy() {
      notice = undefined
      current?.remove()
      look.leave()
      refresh()
    },
  }
}

const isModal = ({ message }: Scene) => message.surface.endsWith('modal')
