/** A datum of a mail. A list repeats the line that names it. */
export type Field = string | number | boolean | string[]
/** Inherits nothing, whatever names a host's template asks for. */
export type Fields = Record<string, Field | undefined>
/** Data before those that say nothing are left out. */
export type Some = Record<string, Field | null | undefined>

/** A line whose data are all known. */
export interface Line {
  template: string
  fields: Fields
}

const FIELD = /\{(\??)(\w+)\}/g
const LINK = /\[([^\]]*)\]\(\{(\w+)\}\)/g
const namesIn = (template: string): string[] => [...template.matchAll(FIELD)].map(match => match[2]!)
const isKnown = (template: string, fields: Fields): boolean => namesIn(template).every(name => fields[name] != null)

/**
 * The lines of one point of content; none when a datum lacks. `{name}` is a datum, `{?name}` needs it without
 * printing it, `<…>` is a part that goes with its data, `[label]({name})` a link.
 */
export const linesOf = (template: string, fields: Fields): Line[] => {
  const kept = template.replace(/<([^<>]*)>/g, (_, part: string) => (isKnown(part, fields) ? part : ''))
  if (!kept || !isKnown(kept, fields)) return []
  return kept.split('\n').flatMap(line => {
    const list = namesIn(line).find(name => Array.isArray(fields[name]))
    return list
      ? (fields[list] as string[]).map(item => ({ template: line, fields: { ...fields, [list]: item } }))
      : { template: line, fields }
  })
}

/** How one medium writes: its escaping, its links, and the words of a datum. */
export interface Medium {
  escape: (text: string) => string
  link: (label: string, url: string) => string
  format: (name: string, value: Field) => string
}

/** Data come in last and escaped, so nothing in them can be read as a template or a tag. */
export const write = ({ template, fields }: Line, { escape, link, format }: Medium): string =>
  escape(template)
    .replace(LINK, (_, label: string, name: string) => link(label, `{${name}}`))
    .replace(FIELD, (_, hidden: string, name: string) => (hidden ? '' : escape(format(name, fields[name]!))))
    .replace(/ {2,}/g, ' ')
    .trim()

/** A line that is nothing but a link is drawn as the button. */
export const isButton = ({ template }: Line): boolean => /^\[[^\]]*\]\(\{\w+\}\)$/.test(template)
