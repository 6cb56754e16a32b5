import { afterEach, describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/model/catalog.js'
import { writeMail } from '../../src/mail/index.js'
import { texts as english } from '../../src/mail/en.js'
import { texts as french } from '../../src/mail/fr.js'
import { CASES, LOCALES, TEMPLATES, catalog, offer, withOffers } from './cases.js'

const HOSTILE = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</title><svg onload=alert(1)>',
  '{link}', '[press](javascript:alert(1))', '<style>@import "//evil.example"</style>', '&lt;script&gt;', 'a\r\nBcc: all@evil.example', '$& $1 $`',
]
const BAD_LINKS = ['javascript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://a/b', '/pricing', '//evil.example', 'mailto:a@b.c', '']

/** Puts a text wherever the host may have put a name. */
const spoil = <T>(value: T, text: string): T =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) => (typeof part === 'string' && /^(name|quote|author|organisation|title|summary|term|conditions|unit)$/.test(key) ? text : part)) as T

const TAGS = /^<(\/?(html|title|body|div|h1|p|a|ul|li)|meta|!doctype)\b/

afterEach(() => {
  for (const key of ['offers', 'percent', 'link']) delete (Object.prototype as Record<string, unknown>)[key]
})

describe('mails are safe', () => {
  for (const text of HOSTILE)
    it(`E-mail escapes ${JSON.stringify(text)}`, async () => {
      for (const template of TEMPLATES) {
        const { intent, facts } = CASES[template]!
        const mail = await writeMail(intent, spoil({ ...facts, ...withOffers(offer) }, text), { locale: 'fr', accountName: text, copy: { 'mail.why.service': `${text} end` } })
        for (const [tag] of mail.html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(TAGS)
        expect(mail.html).not.toMatch(/<[^>]*\son\w+=/)
        expect(mail.subject).not.toMatch(/[\r\n]/)
      }
    })

  it('E-mail has no remote resource, script or style sheet', async () => {
    for (const locale of LOCALES)
      for (const template of TEMPLATES) {
        const { intent, facts } = CASES[template]!
        const { html } = await writeMail(intent, { ...facts, ...withOffers(offer) }, { locale })
        expect(html).toContain(`<html lang="${locale}">`)
        expect(html).not.toMatch(/<(script|style|link|img|iframe|table)|src=|url\(|@import/i)
        expect(html).not.toMatch(/(?<!href=")https?:/)
      }
  })

  for (const bad of BAD_LINKS)
    it(`E-mail has no button to ${JSON.stringify(bad)}`, async () => {
      const { intent, facts } = CASES['quota-80']!
      const links: Catalog['links'] = { 'quota-limit.j0': bad, pricing: bad, billing: bad }
      const mail = await writeMail(intent, facts, { locale: 'fr', links })
      expect(mail.text).not.toContain('Voir mes options')
      expect(mail.html).not.toContain('<a ')
      expect(mail.fields).not.toHaveProperty('link')
    })

  it('E-mail is not moved by polluted prototypes', async () => {
    const { intent, facts } = CASES['quota-95']!
    const clean = await writeMail(intent, facts, { locale: 'fr' })
    Object.assign(Object.prototype, { offers: [offer], percent: 99, link: 'https://evil.example' })
    const polluted = await writeMail(intent, facts, { locale: 'fr' })
    expect(polluted.html).toBe(clean.html)
    expect(polluted.text).toBe(clean.text)
  })

  it('E-mail: the same input gives the same bytes, and plain fields', async () => {
    for (const template of TEMPLATES) {
      const { intent, facts } = CASES[template]!
      const [one, two] = [await writeMail(intent, facts, { locale: 'fr' }), await writeMail(intent, facts, { locale: 'fr' })]
      expect(one).toEqual(two)
      expect(JSON.parse(JSON.stringify(one.fields))).toEqual(one.fields)
    }
  })
})

describe('links, copy and locale', () => {
  const { intent, facts } = CASES['quota-90']!
  const linkOf = async (links: Catalog['links'], template = 'quota-90'): Promise<unknown> =>
    (await writeMail(CASES[template]!.intent, CASES[template]!.facts, { locale: 'fr', links })).fields.link

  it('E-mail leads to the step’s link, else pricing, else billing, else the feature', async () => {
    const links = { 'quota-limit.j3': 'https://a.example/step', pricing: 'https://a.example/pricing', billing: 'https://a.example/billing' }
    expect(await linkOf(links)).toBe('https://a.example/step')
    expect(await linkOf({ ...links, 'quota-limit.j3': 'nowhere' })).toBe('https://a.example/pricing')
    expect(await linkOf({ billing: links.billing })).toBe('https://a.example/billing')
    expect(await linkOf({}, 'trial-last-day')).toBe('https://app.example/automations')
    expect(await linkOf(links, 'trial-welcome')).toBe('https://app.example/automations')
  })

  it('E-mail takes the host’s texts, and drops a point whose text is empty', async () => {
    const mail = await writeMail(intent, facts, { locale: 'fr', copy: { 'quota-90.subject': 'Bientôt plein : {percent}', 'quota-90.compare': '', 'mail.hello': 'Salut,' } })
    expect(mail.subject).toBe('Bientôt plein\u00a0: 90\u00a0%')
    expect(mail.text).toContain('Salut,')
    expect(mail.text).not.toContain('côte à côte')
  })

  it('E-mail of a template of the host is written from the host’s texts', async () => {
    const mail = await writeMail({ ...intent, template: 'mine' }, facts, { locale: 'en', copy: { 'mine.subject': 'Hi', 'mine.lead': 'Used: {used}', 'mine.cta': '[Go]({link})' } })
    expect([mail.subject, mail.text.includes('Used: 9,000'), mail.text.includes('Go <https://app.example/pricing>')]).toEqual(['Hi', true, true])
  })

  it('E-mail speaks French to fr-CA, English to all others, whatever the locale is worth', async () => {
    const open = async (locale: string) => (await writeMail(intent, facts, { locale })).html.slice(0, 40)
    for (const locale of ['fr', 'fr-CA', 'FR', 'fr_FR']) expect(await open(locale)).toContain('lang="fr"')
    for (const locale of ['en-GB', 'de', 'frr', 'en_US', '??', '']) expect(await open(locale)).toContain('lang="en"')
  })

  it('E-mail writes dates in the account’s time zone, in UTC when it is unknown', async () => {
    const text = async (timeZone?: string) => (await writeMail(CASES['trial-last-day']!.intent, CASES['trial-last-day']!.facts, { locale: 'fr', timeZone })).text
    expect(await text('Europe/Paris')).toContain('10:00 UTC+1')
    expect(await text('Nowhere/Land')).toBe(await text())
  })

  it('E-mail: both languages have the same keys and the same data', () => {
    const namesIn = (text: string) => [...text.matchAll(/\{\??\w+\}/g)].map(String).sort()
    expect(Object.keys(french)).toEqual(Object.keys(english))
    for (const [key, text] of Object.entries(french)) expect(namesIn(text), key).toEqual(namesIn(english[key]!))
    expect(catalog.currency).toBe('EUR')
  })
})
