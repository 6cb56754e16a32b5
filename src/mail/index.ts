import { planById } from '../core/topic.js'
import type { Intent } from '../model/handoff.js'
import type { Facts } from '../model/message.js'
import { type Fields, type Line, type Medium, linesOf, write } from './compose.js'
import { fieldsOf } from './fields.js'
import { formatter } from './format.js'
import { toHtml } from './html.js'
import { LETTERS } from './letters.js'
import type { Mail, MailOptions } from './options.js'

export type { Mail, MailOptions }

/** A copy whose records inherit nothing: a page that polluted prototypes, with a `toJSON` for one, has no say in a mail. */
const bare = <T>(value: T): T =>
  (Array.isArray(value) ? value.map(bare)
  : value && typeof value === 'object' ? Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bare(part)])))
  : value) as T

const isValid = (locale: string, timeZone: string): boolean => {
  try {
    return !!new Intl.DateTimeFormat(locale, { timeZone })
  } catch {
    return false
  }
}

/** Writes a mail from its stored intent. The same input gives the same bytes. */
export const writeMail = async (givenIntent: Intent, givenFacts: Facts, givenOptions: MailOptions): Promise<Mail> => {
  const [intent, facts, { locale, timeZone = 'UTC', ...options }] = bare([givenIntent, givenFacts, givenOptions] as const)
  const { template, kind, channel } = intent
  const lang = import.meta.env.EXPANSION_LANGUAGE || (/^fr(?![a-z])/i.test(locale) ? 'fr' : 'en')
  const { texts, typeset } = lang === 'fr' ? await import('./fr.js') : await import('./en.js')
  const copy: Record<string, string> = Object.assign(Object.create(null), texts, options.copy)
  const format = formatter(locale.startsWith(lang) && isValid(locale, timeZone) ? locale : lang, facts.currency, typeset, isValid(lang, timeZone) ? timeZone : 'UTC')
  // A feature that is tried belongs to a plan even when nothing else proposes one.
  facts.target ??= planById(facts.catalog, facts.feature?.plan)
  // Few mails reckon with seats, and few catalogues declare offers.
  const more = {
    ...(intent.topic.type === 'seats' && (await import('./seats.js')).seatFields(facts)),
    ...(facts.catalog.offers?.[0] && (await import('./offer.js')).offerFields(intent, facts)),
  }
  const fields = fieldsOf(intent, facts, { locale, ...options }, more)
  const words: Fields = Object.assign(Object.create(null), { unit: '' }, fields)

  const medium: Medium = { escape: text => text, link: (label, url) => `${label} <${url}>`, format }
  const plain = (lines: Line[]) => lines.map(line => write(line, medium)).join('\n')
  const point = (key: string, data = words): Line[] => linesOf(typeset(copy[`${template}.${key}`] ?? copy[`mail.${key}`] ?? ''), data)
  const first = (keys: string): Line[] => {
    for (const key of keys.split('|')) {
      const found = point(key.replace('$', (words.reason as string) ?? facts.meter?.enforcement ?? ''))
      if (found.length) return found
    }
    return []
  }

  for (const name of ['plan', 'target', 'addOn', 'sold', 'bundle', 'saving', 'tier', 'offer']) {
    const { [`${name}Price`]: amount = 0, [`${name}Seat`]: seat, [`${name}On`]: on } = words
    if (on) words[`${name}Terms`] = plain(point(on as string, { amount, seat }))
  }

  const letter = Object.hasOwn(LETTERS, template) ? LETTERS[template]! : 'lead cta'
  const blocks = (channel ? letter : `hello ${letter}`).split(' ').map(first).filter(found => found.length)
  const footer = point(`why.${channel ? 'case' : kind}`)
  const subject = plain(first('subject|title|fallback'))
  const title = plain(first('title|subject|fallback'))
  return {
    subject,
    // A list follows its title at once.
    text: `${[title, ...blocks.map(plain), '—', plain(footer)].join('\n\n').replace(/\n\n(?=- )/g, '\n')}\n`,
    html: toHtml(lang, subject, title, plain(blocks[1] ?? []), blocks.flat(), footer, format),
    fields,
  }
}
