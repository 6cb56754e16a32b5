import { askedBy } from './gallery-cells.js'
import { drawCell } from './gallery-draw.js'
import { spokenIn } from './gallery-locales.js'
import { chosen, themeOf } from './gallery-look.js'

/** Draws one cell on a page of its own, as the link asks. */
export async function drawStep(query: URLSearchParams): Promise<void> {
  const locale = chosen(query, 'locale')
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
  if (askedBy(query, locale).message?.surface === 'suggestion') {
    const anchor = document.createElement('button')
    anchor.id = 'act'
    anchor.textContent = spokenIn(locale) === 'fr' ? 'Nouvel e-mail' : 'New email'
    page.children[4]!.after(anchor)
  }
  await drawCell(query, locale, { font: 'Inter, system-ui, sans-serif', ...theme })
}
