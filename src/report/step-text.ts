import { fill } from '../copy/fill.js'
import type { ButtonLabel, Campaign, Step } from '../model/campaign.js'
import { type Field, type Fields, linesOf, write } from '../mail/compose.js'
import { dayOf } from './step-day.js'
import type { Words } from './words.js'

/** What is known of a step's topic: the names of a feature, a plan or a product. The rest reads "…". */
export type Known = Record<string, string | number | undefined>

export interface StepText {
  /** Undefined when the configuration does not tell. */
  day?: number
  communication: string
  channel: string
  cta: string
}

const BLANK = '…'

/** Names that a text cannot do without. */
const needed = (template: string): string[] => [...template.replace(/<[^<>]*>/g, '').matchAll(/\{\??(\w+)/g)].map(match => match[1]!)
const blanks = (template: string, known: Known): Record<string, Field> =>
  Object.assign(Object.create(null), Object.fromEntries(needed(template).map(name => [name, BLANK])), Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)))

const ofMessage = (line: string, known: Known, { language }: Words): string | undefined =>
  fill(line, blanks(line, known) as Record<string, string | number>, language)

const ofMail = (template: string, known: Known, { typeset }: Words): string =>
  linesOf(typeset(template), blanks(template, known) as Fields)
    .map(line => write(line, { escape: text => text, link: label => label, format: (_, value) => String(value) }))
    .join(' ')

const mailsOf = ({ mail }: Step): string[] => (!mail ? [] : typeof mail === 'string' ? [mail] : [mail.then, mail.else])

const join = (parts: readonly (string | undefined)[], between: string): string | undefined => [...new Set(parts.filter(Boolean))].join(between) || undefined

const titles = (prefix: string, known: Known, words: Words): (string | undefined)[] =>
  words.keys(prefix + '.').filter(key => key.endsWith('.title')).map(key => ofMessage(words.find(key)!.split('\n')[0]!, known, words))

/** Of several lines the first that is known in full: an offer is on a button only where there is one. */
const labelOf = (label: ButtonLabel, known: Known, words: Words): string => {
  const lines = words.find('button.' + label)?.split('\n') ?? [label]
  return ofMessage(lines.find(line => fill(line, known, words.language) !== undefined) ?? lines.at(-1)!, known, words) ?? label
}

/** What a step says, where and with which buttons: its message's when it is drawn, else its mail's. */
export const stepText = ({ id, trigger }: Campaign, step: Step, known: Known, trialDays: number | undefined, words: Words): StepText => {
  const { due, surface, buttons } = step
  const mails = mailsOf(step)
  const facts = { days: trialDays, ...known, percent: 'level' in due ? words.percent(due.level) : trigger.on === 'usage' ? words.percent(trigger.from) : known.percent }
  const subjects = mails.map(mail => {
    const template = words.find(mail + '.subject') ?? words.find(mail + '.title')
    return template && ofMail(template, facts, words)
  })
  const ctas = mails.map(mail => {
    const template = words.find(mail + '.cta')
    return template && ofMail(template, facts, words)
  })
  return {
    day: dayOf(due, trialDays),
    communication: join(titles(`${id}.${step.id}`, facts, words), ' / ') ?? join(subjects, ' / ') ?? `${id}.${step.id}`,
    channel: [surface && words.say('channel.' + surface), mails.length ? words.say(surface ? 'channel.and-email' : 'channel.email') : undefined].filter(Boolean).join(' + ') || words.say('nothing'),
    cta: join((buttons ?? []).map(({ label }) => labelOf(label, facts, words)), ' · ') ?? join(ctas, ' / ') ?? words.say('nothing'),
  }
}
