import type { Theme, Ui } from '../src/model/ui.js'
import { createUi } from '../src/ui/index.js'
import { act, answering } from './gallery-act.js'
import { askedBy } from './gallery-cells.js'
import { type GalleryLocale, localeOptions, spokenIn } from './gallery-locales.js'
import { galleryNotice } from './gallery-messages.js'

/** Draws what a link asks for, in its state. Suggestions stand beside `#act`, if the page has one. */
export async function drawCell(query: URLSearchParams, locale: GalleryLocale, theme: Theme): Promise<Ui> {
  const { message, copy, state } = askedBy(query, locale)
  const options = await localeOptions(locale)
  const ui = await createUi({ ...options, copy: copy || options.copy ? { ...options.copy, ...copy } : undefined, theme })
  if (!message) {
    ui.notice(galleryNotice(spokenIn(locale)), () => {})
    return ui
  }
  if (message.surface === 'suggestion') message.anchor = '#act'
  await ui.prepare!(message.blocks)
  const drawn = ui.draw(message, answering(state, () => drawn.remove()))
  await act(state)
  return ui
}
