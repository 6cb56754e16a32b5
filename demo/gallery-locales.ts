/** Two languages of our own; texts stretched to see length; two from right to left and one more by formats alone. */
export const LOCALES = ['fr', 'en', 'qps', 'ar', 'he', 'de'] as const

export type GalleryLocale = (typeof LOCALES)[number]

const ACCENTED: Readonly<Record<string, string>> = { a: 'áà', e: 'éè', i: 'íì', o: 'óò', u: 'úù', y: 'ýÿ', n: 'ñ', c: 'ç', A: 'ÁÀ', E: 'ÉÈ', I: 'ÍÌ', O: 'ÓÒ', U: 'ÚÙ' }

/** Some 40 % longer and still readable; what stands between braces is left for its value. */
export const pseudo = (text: string): string =>
  text.replace(/\{[^}]*\}|[a-zA-Z]/g, (part) => ACCENTED[part] ?? part)

/** The language that names and texts of the fixtures are in. */
export const spokenIn = (locale: GalleryLocale): 'fr' | 'en' => (locale === 'en' || locale === 'qps' || locale === 'de' ? 'en' : 'fr')

/** What the interface is created with: a host that writes its own texts decides which formats go with them. */
export async function localeOptions(locale: GalleryLocale): Promise<{ locale: string; copy?: Record<string, string> }> {
  if (locale === 'fr' || locale === 'en') return { locale }
  const copy = spokenIn(locale) === 'fr' ? await french() : await english()
  return locale === 'qps'
    ? { locale: 'en-x-pseudo', copy: Object.fromEntries(Object.entries(copy).map(([key, text]) => [key, pseudo(text)])) }
    : { locale, copy }
}

async function french(): Promise<Record<string, string>> {
  const [{ fr }, { frMore }, { frObjections }] = await Promise.all([import('../src/copy/fr.js'), import('../src/copy/fr-more.js'), import('../src/copy/fr-objections.js')])
  return { ...fr, ...frMore, ...frObjections }
}

async function english(): Promise<Record<string, string>> {
  const [{ en }, { enMore }, { enObjections }] = await Promise.all([import('../src/copy/en.js'), import('../src/copy/en-more.js'), import('../src/copy/en-objections.js')])
  return { ...en, ...enMore, ...enObjections }
}
