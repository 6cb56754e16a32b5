import { createUi } from '../src/ui/index.js'
import { chosen, themeOf } from './gallery-look.js'
import { galleryMessages, galleryNotice } from './gallery-messages.js'

/** Draws one step on a page of its own, as the link asks. */
export async function drawStep(name: string, query: URLSearchParams): Promise<void> {
  const locale = chosen(query, 'locale')
  const rtl = chosen(query, 'dir') === 'rtl'
  const theme = themeOf(query)
  const page = document.createElement('main')
  page.className = 'page'
  page.append(...Array.from({ length: 14 }, () => document.createElement('i')))
  if (theme.banner === 'inline') {
    const place = document.createElement('div')
    place.setAttribute('data-expansion-placement', 'banner')
    page.children[1]!.after(place)
  }
  document.body.append(page)
  const ui = await createUi({
    locale: rtl ? 'ar' : locale,
    copy: rtl ? { ...(await import('../src/copy/fr.js')).fr, ...(await import('../src/copy/fr-more.js')).frMore, ...(await import('../src/copy/fr-objections.js')).frObjections } : undefined,
    theme: { font: 'Inter, system-ui, sans-serif', ...theme },
  })
  if (name === 'notice') return ui.notice(galleryNotice(locale), () => {})
  const message = galleryMessages(locale)[name]!
  if (message.surface === 'suggestion') {
    const anchor = document.createElement('button')
    anchor.id = 'act'
    anchor.textContent = locale === 'fr' ? 'Nouvel e-mail' : 'New email'
    page.children[4]!.after(anchor)
    message.anchor = '#act'
  }
  await ui.prepare!(message.blocks)
  const drawn = ui.draw(message, {
    seen: () => document.documentElement.setAttribute('data-seen', ''),
    // Service messages fail, so that the gallery shows what failing looks like.
    press: ({ handler }) => new Promise((answer) => setTimeout(() => {
      if (!handler) drawn.remove()
      answer(handler ? 'failed' : 'done')
    }, 1200)),
    close: () => drawn.remove(),
    object: () => {},
    remind: () => drawn.remove(),
    mute: () => {},
    lost: () => {},
  })
  const doubt = query.get('doubt')
  if (doubt !== null) {
    const inside = document.querySelector('[data-expansion]')!.shadowRoot!
    inside.querySelector<HTMLElement>('[part=doubt]')!.click()
    while (!inside.querySelector('.doubts')) await new Promise((again) => setTimeout(again, 20))
    inside.querySelectorAll<HTMLElement>('.doubt')[doubt === '' ? -1 : Number(doubt)]?.click()
    if (query.has('calendar')) inside.querySelector<HTMLElement>('.remedies [aria-expanded]')!.click()
  }
  if (query.has('why')) (document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('[aria-controls=why]') as HTMLElement).click()
}
