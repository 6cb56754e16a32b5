import type { LoadUi } from '../model/ui.js'
import { createHost } from './host.js'
import { createStage } from './stage.js'
import css from './styles/index.css?inline'
import { themeProperties } from './theme.js'
import { createWords } from './words.js'

/** Loads the texts of one language and the blocks, side by side; the page is untouched until something is drawn. */
export const createUi: LoadUi = async (options) => {
  const { copy, theme = {} } = options
  const locale = valid(options.locale)
  const language = import.meta.env.EXPANSION_LANGUAGE || (/^fr(?![a-z])/i.test(locale) ? 'fr' : 'en')
  const french = language === 'fr'
  const [texts, more, { content }, properties] = await Promise.all([
    french ? import('../copy/fr.js').then(({ fr }) => fr) : import('../copy/en.js').then(({ en }) => en),
    french ? import('../copy/fr-more.js').then(({ frMore }) => frMore) : import('../copy/en-more.js').then(({ enMore }) => enMore),
    import('./blocks/index.js'),
    themeProperties(theme),
  ])
  // Built-in texts go with their own numbers and dates; a host that writes its own decides.
  const lang = copy || locale.toLowerCase().split('-')[0] === language ? locale : language
  const dir = /^(ar|fa|he|ur)\b/i.test(lang) ? 'rtl' : 'ltr'
  const host = createHost(options, { lang, dir, scheme: theme.scheme, css: css + content.css, properties })
  return createStage(host, createWords(lang, copy, texts, more), { ...content, blocks: { ...content.blocks } }, theme.banner ?? 'top')
}

function valid(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
