import { describe, expect, it } from 'vitest'
import { writeMail } from '../../src/mail/index.js'
import { CASES, LOCALES, TEMPLATES, offer } from './cases.js'

describe('mails, whole', () => {
  for (const locale of LOCALES)
    for (const template of TEMPLATES)
      it(`${CASES[template]!.row} ${template} in ${locale} is the one that was read and approved`, async () => {
        const { intent, facts, offer: own = offer } = CASES[template]!
        const mail = await writeMail(intent, { ...facts, catalog: { ...facts.catalog, offers: [own] } }, { locale, accountName: 'Acme' })
        await expect(mail.text).toMatchFileSnapshot(`golden/${template}.${locale}.txt`)
        await expect(mail.html).toMatchFileSnapshot(`golden/${template}.${locale}.html`)
      })
})
