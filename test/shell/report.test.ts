import { expect, test } from 'vitest'
import type { Options } from '../../src/index.js'
import type { ReportData } from '../../src/report.js'
import { everyHandler, lookThrice, quota, shop, shopper } from './acts.js'
import { createWorld, DAY } from './world.js'

const start = async (options: Options = {}) => {
  const world = createWorld({ handlers: everyHandler, catalog: shop, subject: { ...shopper, accountName: 'Ateliers Meunier' }, policy: { gap: '0s', caps: [] }, ...options })
  const expansion = world.open()
  await world.rest()
  const report = async () => {
    await expansion.flush()
    const found = await expansion.report()
    return { markdown: found!.markdown, data: found!.data as ReportData }
  }
  return { ...world, expansion, report }
}

test('G1 G2 report(): its signals and total are those of explain()', async () => {
  const { expansion, rest, report } = await start()
  expansion.track(...quota(850))
  expansion.track('premium_feature_viewed', { feature: 'automations' })
  expansion.track('member_invited', { count: 3 })
  await rest()
  const score = expansion.explain('upsell-offer')[0]!.score!
  const { markdown, data } = await report()
  expect(score).toMatchObject({ total: 70, threshold: 50 })
  expect(data).toMatchObject({ name: 'Ateliers Meunier', currency: 'EUR', score: score.total, threshold: score.threshold })
  expect(data.signals.filter(({ points }) => points).map(({ id, points }) => [id, points])).toEqual(score.signals.map(({ id, points }) => [id, points]))
  expect(markdown).toContain('Ateliers Meunier')
  expect(markdown).toMatch(/70/)
})

test('G2 a policy that changes points and threshold changes both alike', async () => {
  const { expansion, rest, report } = await start({ policy: { threshold: 12, signals: { 'pricing-viewed': { points: 7 }, 'feature-viewed': false } } })
  expansion.track('pricing_viewed')
  expansion.track('premium_feature_viewed', { feature: 'reports' })
  await rest()
  const { total, threshold } = expansion.explain('upsell-offer')[0]!.score!
  expect([total, threshold]).toEqual([7, 12])
  expect((await report()).data).toMatchObject({ score: 7, threshold: 12 })
})

test('G3 sequences tell what is done, pending and skipped, and why', async () => {
  const { expansion, rest, report } = await start()
  const steps = async (campaign: string) => (await report()).data.sequences.find(one => one.campaign === campaign)?.steps.map(({ step, state }) => [step, state!.status, state!.reason ?? state!.answer].filter(Boolean).join(' '))
  expect(await steps('quota-limit')).toBeUndefined()
  expansion.track(...quota(920))
  await rest()
  await expansion.act('comparePlans')
  await rest()
  expect(await steps('quota-limit')).toEqual(['j0 skipped superseded', 'j3 done clicked', 'j5 pending', 'j7 pending'])
  await lookThrice(expansion, rest)
  await expansion.act('startFeatureTrial')
  await rest()
  expect(await steps('feature-trial')).toEqual(['j0 done clicked', 'j1 pending', 'j4 pending', 'j6 pending', 'j7 pending'])
  await rest(DAY)
  expect(await steps('feature-trial')).toEqual(['j0 done clicked', 'j1 done', 'j4 pending', 'j6 pending', 'j7 pending'])
  expansion.track('converted', { kind: 'upsell', feature: 'automations', revenue: 120 })
  await rest()
  const done = await steps('feature-trial')
  expect(done!.slice(0, 2)).toEqual(['j0 done clicked', 'j1 done'])
  expect(done!.filter(one => /j4|j6/.test(one)).every(one => one.includes('skipped'))).toBe(true)
})

test('G4 G5 M1 what is unknown is n.d., revenue is what was reported, and asking twice gives the same', async () => {
  const { expansion, rest, report } = await start()
  expect((await report()).markdown).toContain('n.d.')
  expansion.track('converted', { kind: 'upsell', plan: 'pro', revenue: 120 })
  await rest()
  const first = await report()
  expect(first.data.metrics.revenue).toBe(120)
  expect(first.data.kinds).toEqual(['upsell'])
  expect((await report()).markdown).toBe(first.markdown)
})

test('without a subject there is nothing to report on; a page in English has an English report', async () => {
  const { expansion } = await start({ subject: null })
  expect(await expansion.report()).toBeUndefined()
  const english = await start({ locale: 'en' })
  const { markdown } = await english.report()
  expect(markdown).toMatch(/^# /)
  expect(markdown).not.toMatch(/Métriques|Signaux/)
})
