import { galleryMessages, galleryNotice } from './gallery-messages.js'
import { createUi } from '../src/ui/index.js'

/**
 * Without `?step=` the index: every step, in both languages and schemes, wide and narrow, each in a frame.
 * With it, that step alone: `?step=quota-limit.j3&locale=en&scheme=dark`, `dir=rtl`, `accent=%23ff0000`, `banner=bottom`.
 */
const query = new URLSearchParams(location.search)
const locale = query.get('locale') === 'en' ? 'en' : 'fr'
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
const step = query.get('step')

document.documentElement.dataset.scheme = scheme
document.documentElement.lang = locale
if (step) await drawStep(step)
else listSteps()

async function drawStep(name: string): Promise<void> {
  const page = document.createElement('main')
  page.className = 'page'
  page.append(...Array.from({ length: 14 }, () => document.createElement('i')))
  document.body.append(page)
  const rtl = query.get('dir') === 'rtl'
  const ui = await createUi({
    locale: rtl ? 'ar' : locale,
    copy: rtl ? { ...(await import('../src/copy/fr.js')).fr, ...(await import('../src/copy/fr-more.js')).frMore } : undefined,
    theme: { scheme, font: 'Inter, system-ui, sans-serif', accent: query.get('accent') ?? undefined, banner: query.get('banner') === 'bottom' ? 'bottom' : 'top' },
  })
  if (name === 'notice') ui.notice(galleryNotice(locale), () => {})
  else {
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
      mute: () => {},
      lost: () => {},
    })
    if (query.has('why')) (document.querySelector('[data-expansion]')!.shadowRoot!.querySelector('[aria-controls=why]') as HTMLElement).click()
  }
}

function listSteps(): void {
  const nav = document.createElement('nav')
  document.body.append(nav)
  for (const language of ['fr', 'en']) {
    for (const look of ['light', 'dark']) {
      const id = `${language}-${look}`
      const link = document.createElement('a')
      link.href = `#${id}`
      link.textContent = id
      nav.append(link)
      const title = document.createElement('h2')
      title.id = id
      title.textContent = id
      document.body.append(title)
      for (const name of [...Object.keys(galleryMessages('fr')), 'notice']) {
        for (const width of [760, 320]) document.body.append(frame(`?step=${name}&locale=${language}&scheme=${look}`, name, width))
      }
    }
  }
}

function frame(address: string, name: string, width: number): HTMLElement {
  const figure = document.createElement('figure')
  const caption = document.createElement('figcaption')
  const picture = document.createElement('iframe')
  caption.textContent = `${name} · ${width} px`
  picture.title = caption.textContent
  picture.loading = 'lazy'
  picture.width = String(width)
  picture.height = '640'
  picture.src = address
  figure.append(caption, picture)
  return figure
}
