/** What a template's names stand for. Numbers are written in the language's own way; an absent value removes the line. */
export type Values = Record<string, string | number | undefined>

/** Writes numbers and chooses plurals in one language. */
export interface Language {
  number(value: number): string
  /** Which of the language's plural forms, in the order of CLDR. */
  form(value: number): number
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** @param locale BCP 47, valid */
export function languageOf(locale: string): Language {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const { pluralCategories } = plurals.resolvedOptions()
  const forms = FORMS.filter((form) => pluralCategories.includes(form))
  return { number: (value) => numbers.format(value), form: (value) => forms.indexOf(plurals.select(value)) }
}

/**
 * Fills `{name}` and `{count|singular|plural}`; undefined when a value is missing.
 * A language has as many forms as CLDR gives it, in its order (zero, one, two, few, many, other); the last one written stands for the rest.
 * Spaces that French typography does not let break, and those after a figure that no sign of money precedes, become no-break spaces.
 *
 * @example fill('{days} {days|jour|jours}', { days: 7 }, language) // '7 jours'
 */
export function fill(template: string, values: Values, language: Language): string | undefined {
  let complete = true
  const text = template.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name: string, forms?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) complete = false
    else if (forms !== undefined) {
      const all = forms.split('|')
      return all[language.form(Number(value))] ?? all.at(-1)!
    }
    return typeof value === 'number' ? language.number(value) : value ?? ''
  })
  return complete ? text.replace(/ (?=[:;!?»×−=%])|(?<=(?<![€$£][\d.,]*)\d|[«×−=]|\der) /g, '\u00a0') : undefined
}
