import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CAMPAIGNS } from '../../src/catalogue/campaigns/index.js'
import { checkOptions } from '../../src/schema/check-options.js'
import { checkCampaigns, describeMistake, type Mistake } from '../../src/schema/index.js'
import { LIMITS } from '../../src/schema/limits.js'
import { catalog } from '../shell/world.js'
import mistakes from './mistakes.json' with { type: 'json' }

const step = { id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' } }
const good = { id: 'good', version: 1, trigger: { on: 'score' }, steps: [step] }

const check = (given: unknown): { ids: string[]; told: Mistake[] } => {
  const told: Mistake[] = []
  return { ids: checkCampaigns(given, mistake => told.push(mistake)).map(({ id }) => id), told }
}

describe('the built-in campaigns', () => {
  test('are what the schema says, and come back as they are', () => {
    const told: Mistake[] = []
    expect(checkCampaigns(CAMPAIGNS, mistake => told.push(mistake))).toEqual(CAMPAIGNS)
    expect(told).toEqual([])
  })
  test('the catalogue of the tests is sound', () => {
    expect(checkOptions({ catalog }, () => expect.unreachable())).toBe(true)
  })
})

describe('each mistake names its path, its value, what was expected and the fix', () => {
  test.each(mistakes as { name: string; campaign: object; path: string; expected: string; fix: string }[])('FE17 $name', ({ campaign, path, expected, fix }) => {
    const { ids, told } = check([good, { ...good, id: 'bad', ...campaign }, { ...good, id: 'last' }])
    expect(ids).toEqual(['good', 'last'])
    expect(told[0]).toMatchObject({ path, expected, fix })
    const sentence = describeMistake(told[0]!)
    for (const part of [path, expected, fix]) expect(sentence).toContain(part)
  })

  test('no list, no object, twice the same identifier, twice the same step', () => {
    expect(check({}).told).toMatchObject([{ path: 'campaigns', expected: 'a list' }])
    expect(check([null, good, good, { ...good, id: 'twice', steps: [step, step] }])).toMatchObject({ ids: ['good'], told: [{ path: 'campaigns[0]' }, { path: 'campaigns[2].id' }, { path: 'campaigns[3].steps' }] })
  })

  test('options: a wrong name, a wrong handler, a campaign among them', () => {
    const told: Mistake[] = []
    expect(checkOptions({ catalogue: {}, handlers: { upgrad: () => {} }, policy: { gap: 10 }, subject: {}, platform: {}, campaigns: [{ ...good, version: 0 }] }, mistake => told.push(mistake))).toBe(false)
    expect(told.map(({ path, fix }) => [path, fix])).toEqual([
      ['policy.gap', 'Give a text.'],
      ['handlers.upgrad', 'Did you mean "upgrade"?'],
      ['catalogue', 'Did you mean "catalog"?'],
      ['campaigns[0].version', 'Give a whole number, one or more.'],
    ])
  })

  const themes: [theme: object, path?: string, fix?: string][] = [
    [{ preset: 'soft', density: 'compact', scheme: 'dark', accent: '#14604C', radius: 24, font: "'Inter', sans-serif", banner: 'top' }],
    [{ preset: 'sofd' }, 'theme.preset', 'Did you mean "soft"?'],
    [{ density: 'dense' }, 'theme.density', 'Choose one of these.'],
    [{ scheme: 'ligth' }, 'theme.scheme', 'Did you mean "light"?'],
    [{ accent: 'teal' }, 'theme.accent', "Give a colour such as '#14604c'."],
    [{ accent: '#fff' }, 'theme.accent', "Give a colour such as '#14604c'."],
    [{ radius: 25 }, 'theme.radius', 'Give a number of pixels from 0 to 24.'],
    [{ radius: '8px' }, 'theme.radius', 'Give a number.'],
    [{ font: 'x; color: red' }, 'theme.font', "Give a CSS font family such as 'Inter, sans-serif'."],
    [{ banner: 'left' }, 'theme.banner', 'Choose one of these.'],
    [{ colour: '#14604c' }, 'theme.colour', 'Leave it out; known here: preset, density, scheme, accent, radius, font, banner.'],
  ]
  test.each(themes)('the theme %j', (theme, path, fix) => {
    const told: Mistake[] = []
    expect(checkOptions({ theme }, mistake => told.push(mistake))).toBe(!path)
    expect(told.map(({ path, fix }) => [path, fix])).toEqual(path ? [[path, fix]] : [])
  })

  test('the text of a broken catalogue', () => {
    const told: string[] = []
    checkOptions({ catalog: { currency: 'euro', plans: [{ id: 'a', name: 'A', price: 'free', features: [] }] } }, mistake => told.push(describeMistake(mistake)))
    expect(told).toEqual([
      'catalog.currency is "euro"; expected an ISO 4217 code such as \'EUR\'. Give an ISO 4217 code such as \'EUR\'.',
      'catalog.plans[0].price is "free"; expected "custom". Give "custom".',
    ])
  })
})

describe('limits', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = 1
    for (let n = 0; n < levels; n++) value = { $not: value }
    return value
  }
  const cycle: Record<string, unknown> = { ...good, id: 'cycle' }
  cycle.when = cycle
  const wide = { ...good, id: 'wide', steps: Array.from({ length: 2000 }, (_, at) => ({ ...step, id: `s${at}` })) }
  const hostile: [string, unknown][] = [
    ['ten megabytes in one text', { ...good, id: 'long', when: { plan: 'x'.repeat(10_000_000) } }],
    ['ten thousand levels', { ...good, id: 'deep', when: deep(10_000) }],
    ['a cycle', cycle],
    ['more than 64 kB', wide],
    ['ten million empty places', { ...good, id: 'empty', steps: Array(10_000_000) }],
    ['a getter that throws', { ...good, id: 'getter', get when() { throw new Error('no') } }],
    ['a proxy that throws', new Proxy({}, { ownKeys() { throw new Error('no') } })],
    ['a function', { ...good, id: 'function', when: () => true }],
    ['a big integer', { ...good, id: 'big', version: 10n }],
  ]
  test.each(hostile)('FE16 %s: left out alone, named', (_, campaign) => {
    check([good])
    const { ids, told } = check([campaign, good])
    expect(ids).toEqual(['good'])
    expect(told).toHaveLength(1)
    expect(told[0]!.path).toMatch(/^campaigns\[0\]/)
    expect(describeMistake(told[0]!).length).toBeLessThan(500)
  })

  test('FE16 more than 10,000 campaigns, and no more than a hundred mistakes', () => {
    expect(check(Array.from({ length: LIMITS.campaigns + 5 }, (_, at) => at < 2 ? { ...good, id: `c${at}` } : at))).toMatchObject({ ids: ['c0', 'c1'], told: { length: 100 } })
    expect(check(Array.from({ length: LIMITS.campaigns + 1 }, (_, at) => ({ ...good, id: `c${at}` }))).ids).toHaveLength(LIMITS.campaigns)
  })

  test('FE16 whatever it is given, it never throws and never lets through what is no campaign', () => {
    const keys = ['id', 'version', 'trigger', 'steps', 'when', 'on', 'due', 'from', 'plus', 'level', '__proto__', 'constructor', 'kind', '$or']
    const { value } = fc.letrec(tie => ({
      value: fc.oneof({ maxDepth: 6 }, fc.anything(), fc.constantFrom('score', 'event', '0d', 1, -1, Number.NaN), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 })),
    }))
    fc.assert(fc.property(fc.array(fc.record({ id: fc.string(), version: fc.nat(), trigger: value, steps: value, when: value }, { requiredKeys: [] })), given => {
      const { ids, told } = check([...given, good])
      expect(ids).toContain('good')
      if (ids.length <= given.length) expect(told.length).toBeGreaterThan(0)
    }), { numRuns: 300 })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
