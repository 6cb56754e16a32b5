import type { Catalog } from '../model/catalog.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { type Fields, type Line, type Medium, isButton, linesOf, write } from './compose.js'
import { fieldsOf } from './fields.js'
import { formatter } from './format.js'
import { toHtml } from './html.js'
import { LETTERS } from './letters.js'

export interface MailOptions {
  /** BCP 47. French when it is French, else English. */
  locale: string
  /** Absolute addresses by step (`'quota-limit.j3'`), or `pricing`, `billing`, `contactSales`, `openChat`, `unsubscribe`. */
  links?: Catalog['links']
  accountName?: string
  /** Texts by key, such as `'quota-80.subject'`; an empty one takes its point away. */
  copy?: Record<string, string>
  /** IANA name in which dates are written; UTC by default, so that every browser of an account writes the same mail. */
  timeZone?: string
}

export interface Mail {
  subject: string
  text: string
  html: string
  fields: Record<string, unknown>
}

/** A copy whose records inherit nothing: a page that polluted prototypes has no say in a mail. */
const bare = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.setPrototypeOf(part, null) : part) as T

const isValid = (make: () => unknown): boolean => {
  try {
    return !!make()
  } catch {
    return false
  }
}

const own = (texts: Record<string, string> | undefined, key: string): string | undefined =>
  texts && Object.hasOwn(texts, key) ? texts[key] : undefined

const plain = (format: Medium['format'], link: Medium['link']): Medium => ({ escape: text => text, link, format })

/** Writes a mail from its stored intent. The same input gives the same bytes. */
export const writeMail = async (givenIntent: Intent, givenFacts: Facts, givenOptions: MailOptions): Promise<Mail> => {
  const [intent, facts, options] = bare([givenIntent, givenFacts, givenOptions] as const)
  const { template, kind } = intent
  const lang = /^fr\b/i.test(options.locale) ? 'fr' : 'en'
  const { texts, typeset } = lang === 'fr' ? await import('./fr.js') : await import('./en.js')
  const locale = options.locale.startsWith(lang) && isValid(() => new Intl.Locale(options.locale)) ? options.locale : lang
  const zone = options.timeZone && isValid(() => new Intl.DateTimeFormat(lang, { timeZone: options.timeZone })) ? options.timeZone : 'UTC'
  const format = formatter(locale, facts.currency, zone, typeset)

  const line = plain(format, label => label)
  const letter = plain(format, (label, url) => `${label} <${url}>`)
  const fields: Fields = fieldsOf(intent, facts, options)
  const words: Fields = { ...fields }

  const point = (key: string, data: Fields = words): Line[] => {
    const at = (place: string) => `${place}.${key}`
    const text = own(options.copy, at(template)) ?? own(options.copy, at('mail')) ?? own(texts, at(template)) ?? own(texts, at('mail'))
    return text ? linesOf(typeset(text), data) : []
  }
  const first = (keys: string): Line[] => {
    for (const key of keys.split('|')) {
      const found = point(key.replace('$', facts.meter?.enforcement ?? ''))
      if (found.length) return found
    }
    return []
  }
  const say = (lines: Line[]) => lines.map(each => write(each, line)).join(' ')

  for (const name of ['plan', 'target', 'addOn', 'offer']) {
    const on = fields[`${name}On`]
    const seat = fields[`${name}Seat`]
    if (on) words[`${name}Terms`] = say(point(String(on), { amount: fields[`${name}Price`]!, ...(seat === '' && { seat }) }))
  }

  const blocks = `hello ${own(LETTERS, template) ?? 'lead cta'}`.split(' ').map(first).filter(found => found.length)
  const footer = point(`why.${kind}`)
  const subject = say(first('subject|title|fallback'))
  const title = say(first('title|subject|fallback'))
  const text = [
    title,
    ...blocks.map(lines => lines.map(each => write(each, isButton(each) ? plain(format, (label, url) => `${label}\n${url}`) : letter)).join('\n')),
    `—\n${footer.map(each => write(each, letter)).join('\n')}`,
  ].join('\n\n').replace(/\n\n(?=- )/g, '\n')
  return { subject, text: `${text}\n`, html: toHtml(lang, subject, title, say(blocks[1] ?? []), blocks.flat(), footer, format), fields }
}
