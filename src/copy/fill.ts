/** What a template's names stand for. Numbers are written in the language's own way; an absent value removes the line. */
export type Values = Record<string, string | number | undefined>

/** Writes numbers and chooses plurals in one language. */
export interface Language {
  number(value: number): string
  one(value: number): boolean
}

/**
 * Fills `{name}` and `{count|singular|plural}`; undefined when a value is missing.
 * Spaces that French typography does not let break, and those after a figure that no sign of money precedes, become no-break spaces.
 *
 * @example fill('{days} {days|jour|jours}', { days: 7 }, language) // '7 jours'
 */
export function fill(template: string, values: Values, language: Language): string | undefined {
  let complete = true
  const text = template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, singular?: string, plural?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) complete = false
    else if (singular !== undefined) return (language.one(Number(value)) ? singular : plural)!
    return typeof value === 'number' ? language.number(value) : value ?? ''
  })
  return complete ? text.replace(/ (?=[:;!?»×−=%])|(?<=(?<![€$£][\d.,]*)\d|[«×−=]|\der) /g, '\u00a0') : undefined
}
