import type { LoadUi } from '../model/ui.js'
import { createHost } from './host.js'
import { createStage } from './stage.js'
import css from './styles/index.css?inline'
import { createWords } from './words.js'

/** Loads the texts of one language and the look, side by side; the page is untouched until something is drawn. */
export const createUi: LoadUi = async (options) => {
  const { copy, theme = {} } = options
  const locale = valid(options.locale)
  const language = import.meta.env.EXPANSION_LANGUAGE || (/^fr(?![a-z])/i.test(locale) ? 'fr' : 'en')
  const french = language === 'fr'
  const [texts, more, { createLook, loadBlocks, toValues }] = await Promise.all([
    french ? import('../copy/fr.js').then(({ fr }) => fr) : import('../copy/en.js').then(({ en }) => en),
    french ? import('../copy/fr-more.js').then(({ frMore }) => frMore) : import('../copy/en-more.js').then(({ enMore }) => enMore),
    import('./beside.js'),
  ])
  const look = createLook(theme)
  // Built-in texts go with their own numbers and dates; a host that writes its own decides.
  const lang = copy || locale.toLowerCase().split('-')[0] === language ? locale : language
  const dir = /^(ar|fa|he|ur)\b/i.test(lang) ? 'rtl' : 'ltr'
  const host = createHost(options, { lang, dir, css: css + look.css, dress: look.dress })
  const copies: (Record<string, string> | undefined)[] = [copy, texts, more]
  const doubts = async () => {
    const [{ objections }, answers] = await Promise.all([
      import('./objections/index.js'),
      french ? import('../copy/fr-objections.js').then(({ frObjections }) => frObjections) : import('../copy/en-objections.js').then(({ enObjections }) => enObjections),
    ])
    copies[3] = answers
    return objections
  }
  return createStage(host, createWords(lang, copies), { blocks: {}, toValues, load: loadBlocks, doubts }, look, theme.banner === 'bottom')
}

function valid(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
