import type { LoadUi } from '../model/ui.js'
import { Meter } from './blocks/Meter.js'
import { Trial } from './blocks/Trial.js'
import { createHost } from './host.js'
import { createStage } from './stage.js'
import css from './styles/index.css?inline'
import { createWords } from './words.js'

/** Loads the texts of one language and the heavy blocks, side by side; the page is untouched until something is drawn. */
export const createUi: LoadUi = async (options) => {
  const { copy, theme } = options
  const locale = valid(options.locale)
  const french = /^fr\b/i.test(locale)
  const [texts, { plans }] = await Promise.all([
    french ? import('../copy/fr.js').then(({ fr }) => fr) : import('../copy/en.js').then(({ en }) => en),
    import('./blocks/plans.js'),
  ])
  // Built-in texts go with their own numbers and dates; a host that writes its own decides.
  const lang = copy || french || /^en\b/i.test(locale) ? locale : 'en'
  const dir = /^(ar|fa|he|ur)\b/i.test(lang) ? 'rtl' : 'ltr'
  const blocks = { ...plans.blocks, meter: Meter, trial: Trial }
  return createStage(createHost(options, { lang, dir }, css + plans.css), createWords(lang, copy, texts), blocks, theme?.banner ?? 'top')
}

function valid(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
