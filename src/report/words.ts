import { en } from '../copy/en.js'
import { enSteps } from '../copy/en-steps.js'
import { fill, type Language, languageOf, type Values } from '../copy/fill.js'
import { fr } from '../copy/fr.js'
import { frSteps } from '../copy/fr-steps.js'
import { texts as enMails, typeset as enTypeset } from '../mail/en.js'
import { texts as frMails, typeset as frTypeset } from '../mail/fr.js'
import { createMoney } from '../pricing/money.js'
import { template as enTemplate, texts as enTexts } from './en.js'
import { template as frTemplate, texts as frTexts } from './fr.js'

/** The texts of one report, in its language. */
export interface Words {
  template: string
  /** A text of the report; what cannot be filled is not known. */
  say(key: string, values?: Values): string
  /** Whether the report, the messages or the mails have a text. */
  find(key: string): string | undefined
  /** Keys of messages that begin so. */
  keys(prefix: string): string[]
  typeset(text: string): string
  language: Language
  percent(value: number): string
  number(value: number): string
  /** Signed: +30. */
  points(value: number): string
  money(value: number, signed?: boolean): string
  date(at: number, withTime?: boolean): string
}

const valid = (locale: string, lang: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0]!.startsWith(lang) ? locale : lang
  } catch {
    return lang
  }
}

const zone = (given: unknown): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given as string }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

export interface WordsOptions {
  /** BCP 47. French when it is French, else English. */
  locale: string
  currency: string
  /** IANA name in which dates are written; UTC by default. */
  timeZone?: string
  /** Texts of messages and mails that replace the built-in ones. */
  copy?: Record<string, string>
}

export const createWords = ({ locale: wanted, currency, timeZone, copy = {} }: WordsOptions): Words => {
  const isFrench = /^fr(?![a-z])/i.test(wanted)
  const template = isFrench ? frTemplate : enTemplate
  const texts = isFrench ? frTexts : enTexts
  const messages = isFrench ? { ...fr, ...frSteps } : { ...en, ...enSteps }
  const typeset = isFrench ? frTypeset : enTypeset
  const locale = valid(wanted, isFrench ? 'fr' : 'en')
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  const money = createMoney(locale)
  const language = languageOf(locale)
  const own = (texts: Readonly<Record<string, string>>, key: string) => (Object.hasOwn(texts, key) ? texts[key] : undefined)
  const known = zone(timeZone ?? 'UTC')
  return {
    template, typeset, language,
    say: (key, values = {}) => fill(own(texts, key) ?? '', values, language) ?? texts.unknown!,
    find: key => own(copy, key) ?? own(texts, key) ?? own(messages, key) ?? own(isFrench ? frMails : enMails, key),
    keys: prefix => [...new Set([...Object.keys(messages), ...Object.keys(copy)])].filter(key => key.startsWith(prefix)),
    number: numbers.format,
    percent: value => percents.format(value / 100),
    points: signed.format,
    money: (value, sign) => (sign && value > 0 ? '+' : '') + money(value, currency),
    date: (at, withTime) =>
      typeset(new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...(withTime && { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }), timeZone: known }).format(at)),
  }
}
