import type { Rule } from './rule.js'

/** A campaign of the host's own has no built-in text. */
export const missingCopy: Rule = function* ({ campaigns, builtInIds, given: { copy = {}, translations = {} } }) {
  const languages = Object.entries(translations).map(([language, texts]): [string, Record<string, string>] => [`translations.${language}`, { ...copy, ...texts }])
  const all = languages.length ? languages : [['copy', copy] as [string, Record<string, string>]]
  for (const { id, steps } of campaigns) {
    if (builtInIds.has(id)) continue
    for (const step of steps) {
      if (!step.surface) continue
      for (const [part, severity] of [['title', 'error'], ['why', 'warning']] as const) {
        const key = `${id}.${step.id}.${part}`
        const variants = Object.keys(step.variants ?? {}).map(variant => `${id}.${step.id}.${variant}.${part}`)
        for (const [where, texts] of all) {
          const has = (name: string) => Object.hasOwn(texts, name)
          if (!has(key) && !(variants.length && variants.every(has))) yield { severity, path: `${where}["${key}"]`, message: part === 'title' ? 'A message without a title is not drawn.' : '“Why this message?” has nothing to say.', fix: `Add "${key}".` }
        }
      }
    }
  }
  // A text of one language that another lacks.
  const keys = new Set(languages.flatMap(([, texts]) => Object.keys(texts)))
  for (const [where, texts] of languages)
    for (const key of keys)
      if (!Object.hasOwn(texts, key) && !/\.(title|why)$/.test(key)) yield { path: `${where}["${key}"]`, message: 'Another language has this text.', fix: `Add "${key}".` }
}
