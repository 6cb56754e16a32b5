import type { Scene } from '../scene.js'
import { Figures, figures } from '../blocks/Roi.js'
import { type Answer, performed } from './answer.js'
import { businessCase, toText } from './business-case.js'
import type * as Paper from './paper.js'

const prepared = (scene: Scene) => {
  const found = businessCase(scene)
  if (!found) return
  const { view, text, update, words: { locale } } = scene
  const doubts = view.doubts!
  /** What makes the files comes when one is wanted. */
  const button = (name: string, act: (paper: typeof Paper, near: Element, dir: 'rtl' | 'ltr') => unknown) => (
    <button type="button" class="button"
      onClick={({ currentTarget: { parentElement: near } }) => {
        import('./paper.js').then((paper) => act(paper, near!, near!.closest('[dir=rtl]') ? 'rtl' : 'ltr')).then((copied) => {
          doubts.copied = copied as boolean | undefined
          update({ failed: false })
        }).catch(() => update({ failed: true }))
      }}>
      {text(`manager.${name}`)}
    </button>
  )
  const file = text('file.name')
  return (
    <div>
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
        {/* Absent where the page is not served over https. */}
        {button('copy', ({ toMarkdown }) => !!navigator.clipboard && navigator.clipboard.writeText(toMarkdown(found)).then(() => true, () => false))}
        {typeof print === 'function' && button('print', ({ printCase }, near, dir) => printCase(found, locale, dir, near))}
        {button('markdown', ({ download, toMarkdown }, near) => download(`${file}.md`, 'text/markdown', toMarkdown(found), near))}
        {button('html', ({ download, toHtml }, near, dir) => download(`${file}.html`, 'text/html', toHtml(found, locale, dir), near))}
      </div>
      <p role="status" class="quiet">{doubts.copied !== undefined && text(doubts.copied ? 'manager.copied' : 'manager.notCopied')}</p>
    </div>
  )
}

const mailed = (scene: Scene) => {
  const found = businessCase(scene)
  return found && (
    <p>
      <a class="link" href={`mailto:?subject=${encodeURIComponent(found.title)}&body=${encodeURIComponent(toText(found))}`}>
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
