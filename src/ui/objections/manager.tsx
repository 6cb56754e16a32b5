import type { Scene } from '../scene.js'
import { Figures, figures } from '../blocks/Roi.js'
import { type Answer, performed } from './answer.js'
import { businessCase, toHtml, toText } from './business-case.js'
import { canPrint, download, printCase } from './hand-over.js'

const prepared = (scene: Scene) => {
  const found = businessCase(scene)
  if (!found) return
  const { view, text, update, words: { locale } } = scene
  const doubts = view.doubts!
  const dirOf = (element: Element) => (element.closest('[dir=rtl]') ? 'rtl' : 'ltr')
  const copied = (worked: boolean) => {
    doubts.copied = worked
    update({})
  }
  const button = (key: string, act: (element: HTMLElement) => void, format?: string) => (
    <button type="button" class="button" aria-label={format && text('manager.download', { format })} onClick={({ currentTarget }) => act(currentTarget)}>{format ?? text(key)}</button>
  )
  const save = (ending: string, type: string, write: (dir: string) => string) => (element: HTMLElement) =>
    download(`${text('file.name')}.${ending}`, type, write(dirOf(element)), element.parentElement!)
  return (
    <section aria-label={text('manager.title')}>
      <h3>{text('manager.title')}</h3>
      {figures(scene) && <Figures scene={scene} />}
      <div class="file">
        <p class="hint">{found.title}</p>
        <p class="quiet">{found.date}</p>
        <dl>
          {found.sections.map(([heading, lines]) => (
            <div key={heading}><dt>{heading}</dt>{lines.map((line) => <dd key={line}>{line}</dd>)}</div>
          ))}
        </dl>
      </div>
      <div class="actions">
        {button('manager.copy', () => {
          // Absent where the page is not served over https.
          Promise.resolve().then(() => navigator.clipboard.writeText(toText(found, true))).then(() => copied(true), () => copied(false))
        })}
        {canPrint() && button('manager.print', (element) => printCase(found, locale, dirOf(element), element.parentElement!))}
        {button('', save('md', 'text/markdown', () => toText(found, true)), text('manager.markdown'))}
        {button('', save('html', 'text/html', (dir) => toHtml(found, locale, dir)), text('manager.html'))}
      </div>
      <p role="status" class="quiet">{doubts.copied !== undefined && text(doubts.copied ? 'manager.copied' : 'manager.notCopied')}</p>
    </section>
  )
}

const mailed = (scene: Scene) => {
  const found = businessCase(scene)
  return found && (
    <p>
      <a class="link" href={`mailto:?subject=${encodeURIComponent(found.title)}&body=${encodeURIComponent(toText(found, false).replaceAll('\n', '\r\n'))}`}>
        {scene.text('manager.mail')}
      </a>
    </p>
  )
}

/** « Je dois demander à mon manager »: a case to present, a call, the comparison by e-mail. */
export const manager: Answer = (scene) => [
  prepared(scene),
  mailed(scene),
  performed(scene, ['bookDemo'], 'manager.call', ''),
]
