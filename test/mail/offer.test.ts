import { describe, expect, it } from 'vitest'
import type { Offer } from '../../src/model/catalog.js'
import type { Intent } from '../../src/model/handoff.js'
import type { Facts } from '../../src/model/message.js'
import { type Mail, writeMail } from '../../src/mail/index.js'
import { CASES, LOCALES, NOW, TEMPLATES, catalog, offer, withOffers } from './cases.js'

const write = (offers: Offer[], intent: Partial<Intent> = {}, facts: Partial<Facts> = {}): Promise<Mail> => {
  const base = CASES['quota-95']!
  return writeMail({ ...base.intent, ...intent }, { ...base.facts, ...withOffers(...offers), ...facts }, { locale: 'fr' })
}
const without = (...keys: (keyof Offer)[]): Offer => Object.fromEntries(Object.entries(offer).filter(([key]) => !keys.includes(key as keyof Offer))) as unknown as Offer

/** Row, what is declared, and what the mail makes of it. */
const OFFERS: [row: string, title: string, offers: Offer[], fields: Record<string, unknown>][] = [
  ['L3', 'the percentage is of the lowest price of 30 days', [{ ...offer, lowest30Days: 450 }], { offerPrice: 392, offerWas: 450, offerPercent: 12 }],
  ['L3', 'above the lowest price there is no reduction to speak of', [{ ...offer, lowest30Days: 380 }], { offerPrice: 392, offerWas: undefined, offerPercent: undefined }],
  ['H3', 'an unknown lowest price gives no former price', [without('lowest30Days')], { offerPrice: 392, offerWas: undefined, offerPercent: 20 }],
  ['H3', 'a bare price gives no percentage', [{ ...without('lowest30Days', 'percent'), price: 400 }], { offerPrice: 400, offerPercent: undefined }],
  ['H8', 'fractions do not lose a percent', [{ ...offer, on: 'monthly', lowest30Days: 49 }], { offerPrice: 49 * 0.8, offerPercent: 20 }],
  ['L1', 'the deadline counts from the day the mail leaves', [offer], { offerEndsAt: NOW + 9 * 864e5 }],
  ['L1', 'the earlier of two deadlines holds', [{ ...offer, expiresAt: '2026-03-05T00:00:00Z' }], { offerEndsAt: Date.UTC(2026, 2, 5) }],
  ['L1', 'no deadline is made up', [without('duration')], { offer: 'spring', offerEndsAt: undefined }],
  ['H2', 'an offer that has ended when the mail leaves is not made', [{ ...offer, expiresAt: NOW + 864e5 }], { offer: undefined }],
  ['H2', 'another declared offer may follow it', [{ ...offer, expiresAt: NOW }, { ...offer, id: 'next' }], { offer: 'next' }],
  ['Q2', 'an offer on another plan does not fit', [{ ...offer, topic: { type: 'plan', id: 'scale' } }], { offer: undefined }],
  ['Q2', 'an offer of other campaigns does not fit', [{ ...offer, campaigns: ['vip-offer'] }], { offer: undefined }],
  ['X5', 'an audience is for the campaign that names it', [{ ...offer, audience: 'vip' }], { offer: undefined }],
  ['L3', 'a price that is no saving is no offer', [{ ...offer, percent: undefined, price: 490 }], { offer: undefined }],
]

describe('offers', () => {
  for (const locale of LOCALES)
    for (const template of TEMPLATES)
      it(`L1 ${template} in ${locale}: no offer and no 20 % unless one is declared`, async () => {
        const { intent, facts } = CASES[template]!
        const mail = await writeMail(intent, facts, { locale })
        expect(mail.subject + mail.text + mail.html).not.toMatch(/20\s?%|réduction|offre pour|offer/i)
        expect(Object.keys(mail.fields).filter(name => name.startsWith('offer'))).toEqual([])
      })

  for (const [row, title, offers, fields] of OFFERS)
    it(`${row} ${title}`, async () => {
      const mail = await write(offers)
      for (const [name, value] of Object.entries(fields)) expect(mail.fields[name], name).toBe(value)
      expect(mail.text.includes('Upgrader avec')).toBe('offerPercent' in mail.fields)
      expect(mail.text).toContain('Upgrader')
    })

  it('H1 a deadline that already runs is kept, and one that has passed ends the offer', async () => {
    const running = await write([offer], { facts: { 'offer:spring': NOW + 4 * 864e5 } })
    expect(running.fields.offerEndsAt).toBe(NOW + 4 * 864e5)
    expect((await write([offer], { facts: { 'offer:spring': NOW } })).fields.offer).toBeUndefined()
  })

  it('L1 X5 what was promised when the mail was planned is said, whoever it is for', async () => {
    const promised = (end: number) => write([{ ...without('duration'), audience: 'vip' }], { facts: { 'offer:spring': end } })
    expect((await promised(NOW + 4 * 864e5)).fields).toMatchObject({ offer: 'spring', offerEndsAt: NOW + 4 * 864e5, offerPersonalised: true })
    expect((await promised(Number.MAX_SAFE_INTEGER)).fields.offerEndsAt).toBeUndefined()
  })

  it('L1 a deadline that cannot be read takes the offer away', async () => {
    expect((await write([{ ...offer, expiresAt: 'one day' }])).fields.offer).toBeUndefined()
  })

  it('L4 a price that a score chose is marked as such', async () => {
    const terms = { id: 'spring', price: 392, full: 490, personalised: true }
    expect((await write([offer], {}, { offer: terms })).fields.offerPersonalised).toBe(true)
    expect((await write([offer], {}, { offer: { ...terms, id: 'other' } })).fields.offerPersonalised).toBeUndefined()
  })

  it('P5 products and add-ons have offers as plans have', async () => {
    const add = { ...without('on', 'lowest30Days'), topic: { type: 'add-on', id: 'pack' } } as Offer
    expect((await write([add], { topic: { type: 'add-on', id: 'pack' } })).fields).toMatchObject({ offerPrice: 9.6, offerOn: 'once' })
    const products = [{ id: 'crm', name: 'CRM', price: { monthly: 10 } }]
    const crm = { ...add, topic: { type: 'product', id: 'crm' } } as Offer
    const found = await write([crm], { topic: crm.topic }, { catalog: { ...catalog, products, offers: [crm] } })
    expect(found.fields).toMatchObject({ offerPrice: 8, offerOn: 'monthly' })
    expect((await write([offer], { topic: crm.topic })).fields.offer).toBeUndefined()
  })

  it('L3 the catalogue’s own lowest price serves as well', async () => {
    const target = { ...catalog.plans![1]!, price: { yearly: 490, lowest30Days: { yearly: 480 } } }
    expect((await write([without('lowest30Days')], {}, { target })).fields.offerWas).toBe(480)
  })

  it('L5 a testimonial without its source is not quoted', async () => {
    const proof = catalog.evidence!.testimonials![0]!
    for (const lacking of [{ author: '' }, { organisation: '' }, { date: '' }, { verified: false as true }]) {
      const evidence = { testimonials: [{ ...proof, ...lacking }] }
      expect((await write([], {}, { catalog: { ...catalog, evidence } })).text).not.toContain('calm')
    }
  })
})
