import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { stepText, type Known } from '../../src/report/step-text.js'
import { createWords } from '../../src/report/words.js'

const flat = (text: string) => text.replace(/\s/g, ' ')
const textOf = (id: string, step: string, known: Known, locale = 'fr') => {
  const campaign = CAMPAIGNS.find(one => one.id === id)!
  const { communication, cta } = stepText(campaign, campaign.steps.find(one => one.id === step)!, known, 14, createWords({ locale, currency: 'EUR' }))
  return [flat(communication), flat(cta)]
}

describe('G3 what a step says', () => {
  test.each([
    ['K0', 'cross-sell', 'j0', { product: 'Email Marketing' }, 'Avez-vous vu notre outil Email Marketing ?', 'En savoir plus · Voir une démo · Non merci'],
    ['K0', 'cross-sell', 'j0', {}, 'Avez-vous vu notre outil … ?', 'En savoir plus · Voir une démo · Non merci'],
    ['K1', 'cross-sell', 'j3', { product: 'Email Marketing' }, 'Décuplez vos résultats avec Email Marketing', 'Essayer gratuitement …'],
    ['K3 L1', 'cross-sell', 'j12', { product: 'Email Marketing' }, 'Votre essai Email Marketing se termine bientôt', 'Activer maintenant · Fermer'],
    ['K3', 'cross-sell', 'j12', { product: 'Email Marketing', offerPercent: '20 %' }, 'Votre essai Email Marketing se termine bientôt', 'Activer maintenant avec 20 % de réduction · Fermer'],
    ['X5', 'vip-offer', 'j0', {}, 'Offre exclusive pour vous', 'Découvrir mon offre · Plus tard'],
    ['X6', 'growth-bundle', 'j0', {}, 'Accompagnez votre croissance', 'Voir le pack · Plus tard'],
    ['X7', 'pain-point-solution', 'j0', {}, 'Nous avons la solution', 'Voir la solution · Essayer gratuitement 14 jours · Non merci'],
    ['X8', 'native-alternative', 'j0', { product: 'Email Marketing' }, 'Saviez-vous que nous avons Email Marketing ?', 'En savoir plus · Non merci'],
  ])('%s %s.%s %o', (_, id, step, known, communication, cta) => expect(textOf(id, step, known)).toEqual([communication, cta]))

  test('every step has a name and every button a label, in both languages', () => {
    for (const { id, steps } of CAMPAIGNS)
      for (const { id: step } of steps) for (const locale of ['fr', 'en']) expect(textOf(id, step, {}, locale).join(), `${id}.${step}`).not.toMatch(/\b(j\d+|[a-z]+[A-Z][a-z]+)\b/)
  })

  test('every signal and its action have words, in both languages', () => {
    const ids = ['product-searched', 'use-case', 'pain-point', 'integration', 'competitor', 'seats-short', 'seat-refused', 'department', 'hiring', 'access-denied', 'business-event', 'engaged']
    for (const locale of ['fr', 'en']) for (const id of ids) for (const part of ['signal', 'action']) expect(createWords({ locale, currency: 'EUR' }).find(`${part}.${id}`), id).toBeTruthy()
  })
})
