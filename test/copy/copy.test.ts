import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { enBlocks } from '../../src/copy/en-blocks.js'
import { en } from '../../src/copy/en.js'
import { fill, type Language } from '../../src/copy/fill.js'
import { frBlocks } from '../../src/copy/fr-blocks.js'
import { fr } from '../../src/copy/fr.js'

const language: Language = { number: (value) => new Intl.NumberFormat('fr').format(value), one: (value) => new Intl.PluralRules('fr').select(value) === 'one' }
const copies: Record<string, Record<string, string>> = { fr: { ...fr, ...frBlocks }, en: { ...en, ...enBlocks } }

describe('filling a template', () => {
  test.each([
    ['{days} {days|jour|jours}', { days: 1 }, '1\u00a0jour'],
    ['{days} {days|jour|jours}', { days: 14 }, '14\u00a0jours'],
    ['{n|mois offert|mois offerts}', { n: 0 }, 'mois offert'],
    ['Bonjour {name}', { name: '{days}' }, 'Bonjour {days}'],
    ['Bonjour {name}', { name: undefined }, undefined],
    ['Bonjour {name}', {}, undefined],
    ['{constructor}', {}, undefined],
    ['Pourquoi ?', {}, 'Pourquoi\u00a0?'],
    ['« Plus tard » : oui', {}, '«\u00a0Plus tard\u00a0»\u00a0: oui'],
    ['le 1er décembre', {}, 'le 1er\u00a0décembre'],
  ])('%s', (template, values, text) => {
    expect(fill(template, values, language)).toBe(text)
  })

  test('names on a polluted prototype are no values', () => {
    Reflect.set(Object.prototype, 'polluted', 'x')
    expect(fill('{polluted}', {}, language)).toBeUndefined()
    Reflect.deleteProperty(Object.prototype, 'polluted')
  })
})

describe.each(Object.entries(copies))('%s', (_, copy) => {
  test('has the same names as the other language', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).toSorted()
    for (const key of Object.keys(copies.fr!)) expect(new Set(names(copy[key]!)), key).toEqual(new Set(names(copies.fr![key]!)))
  })

  test('states no figure of its own', () => {
    for (const [key, text] of Object.entries(copy)) expect(text, key).not.toMatch(/\d/)
  })

  test('does not press, shame or shout', () => {
    for (const [key, text] of Object.entries(copy)) {
      expect(text, key).not.toMatch(/!.*!|dernière chance|last chance|urgent|vite|hurry|tant pis|dommage|don’t want to|je refuse|perdez|risque/i)
    }
  })

  test('uses typographic apostrophes', () => {
    for (const [key, text] of Object.entries(copy)) expect(text, key).not.toContain("'")
  })

  test('has a title, a reason and every label for each step that is drawn', () => {
    for (const { id, steps } of CAMPAIGNS) {
      for (const { id: step, surface, buttons = [] } of steps) {
        if (!surface) continue
        const has = (part: string) => Object.keys(copy).some((key) => key.startsWith(`${id}.${step}.`) && key.endsWith(part))
        expect(has('.title'), `${id}.${step}`).toBe(true)
        expect(has('.why'), `${id}.${step}`).toBe(true)
        for (const { label } of buttons) expect(copy, label).toHaveProperty([`button.${label}`])
      }
    }
  })
})
