import { describe, expect, it, test } from 'vitest'
import { createReport, viewReport, type SubjectRecord } from '../../src/report.js'
import { builtInCampaigns, defineCampaign, type Catalog } from '../../src/index.js'
import { SIGNALS } from '../../src/catalogue/signals.js'
import { createWorld } from '../shell/world.js'
import { viewOf } from '../../src/report/view.js'
import { acme, bought, catalog, DAY, enrolment, NOW, stateOf } from './records.js'

const offers: Catalog['offers'] = [{ id: 'first-year', topic: { type: 'plan', id: 'pro' }, percent: 20, on: 'yearly', lowest30Days: 300, duration: '7d', term: 'la première année', conditions: 'hors options', termsUrl: 'https://app.test/terms' }]
const emails = { sent: 40, opened: 10 }
const options = { catalog: { ...catalog, offers }, now: NOW }

const segment: SubjectRecord[] = [
  acme,
  { accountId: 'a2', traits: { segment: 'smb', customerSince: '2026-01-01T00:00:00Z', mrr: 1000, plan: 'pro' }, state: stateOf({ enrolments: [enrolment('upsell-offer', { type: 'plan', id: 'max' }, NOW - 9 * DAY, { steps: { j0: { shownAt: NOW - 9 * DAY, answer: 'clicked', answeredAt: NOW - 9 * DAY } }, interestAt: NOW - 9 * DAY, exit: { reason: 'converted', at: NOW } })], conversions: [bought('upsell', ['plan:max'], NOW - 8 * DAY, 60)] }) },
  { accountId: 'a3', traits: { segment: 'smb' }, state: stateOf({}, { recent: { pricing_viewed: [NOW - 2 * DAY] } }) },
]

// The specification's template, its repeated rows once.
const TEMPLATE = `# Programme Expansion - [NOM CLIENT/SEGMENT]

## Vue d'Ensemble
| Paramètre | Valeur |
|-----------|--------|
| **Segment** | [Description] |
| **Type expansion** | [Upsell / Cross-sell / Add-on / Seats] |
| **Objectif conversion** | [> X%] |
| **Valeur cible** | [+X€ ARPU] |

## Signaux Détectés
| Signal | Score | Détecté le | Action |
|--------|-------|------------|--------|
| [Signal 1] | [+X] | [Date] | [Action] |
| **Score total** | [XX] | | |

## Séquence Définie
| Jour | Communication | Canal | CTA |
|------|---------------|-------|-----|
| [J0] | [Message] | [Canal] | [CTA] |

## Offre Proposée
| Élément | Détail |
|---------|--------|
| Upgrade/Produit | [Description] |
| Prix normal | [X€] |
| Offre spéciale | [Y€ ou X% off] |
| Validité | [X jours] |
| Conditions | [Si applicable] |

## Métriques de Suivi
- [ ] Taux d'ouverture emails
- [ ] Taux de clic sur CTA
- [ ] Conversions
- [ ] Revenue généré
`

describe('whole reports', () => {
  for (const locale of ['fr', 'en']) {
    it(`G1 G2 G3 G4 G5 one client in ${locale} is the one that was read and approved`, async () => {
      await expect(createReport(acme, { ...options, locale, emails }).markdown).toMatchFileSnapshot(`golden/client.${locale}.md`)
    })
    it(`G1 G2 G3 G4 G5 one segment in ${locale} is the one that was read and approved`, async () => {
      await expect(createReport(segment, { ...options, locale, segment: 'smb', emails, arpu: [40, 42, 45] }).markdown).toMatchFileSnapshot(`golden/segment.${locale}.md`)
    })
  }

  it.each([['one client', acme], ['one that nothing is known of', stateOf()], ['one segment', segment], ['nobody', []]])('G1 the template’s lines stand byte for byte: %s', (_, source) => {
    const lines = createReport(source, options).markdown.split('\n')
    const patterns = TEMPLATE.split('\n').map(line =>
      new RegExp(`^${line.split(/(\[[^\]]+\])/).map(part => (/^\[[^ \]]/.test(part) ? '.*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))).join('')}${line.startsWith('- ') ? '\\s: .+' : ''}$`))
    let at = 0
    for (const line of lines) if (patterns[at]?.test(line)) at++
      // A list may be empty, or go on.
      else if (patterns[at + 1]?.test(line) && TEMPLATE.split('\n')[at]!.startsWith('| [')) at += 2
      else expect([line, patterns[at - 1]!.test(line) || /^- \[[ x]\] .+\s: .+$/.test(line)]).toEqual([line, true])
    expect(at).toBeGreaterThanOrEqual(patterns.length - 1)
  })
})

describe('G2 signals', () => {
  test('G2 the total is the engine’s own score', async () => {
    const { open, rest, browser } = createWorld({ policy: { threshold: 1000 } })
    const expansion = open()
    expansion.track('quota_updated', { meter: 'emails', used: 850, limit: 1000 })
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    expansion.track('pricing_viewed')
    expansion.track('nps_answered', { score: 9 })
    await rest()
    const { score } = expansion.explain('upsell-offer')[0]!
    const { data } = createReport({ state: (await expansion.exportData())!, traits: { plan: 'free' } }, { catalog, now: browser.now() })
    expect(data.score).toBe(score!.total)
    expect(data.score).toBe(80)
    expect(data.signals.map(({ id, points }) => ({ id, points }))).toEqual(score!.signals.map(({ id, points }) => ({ id, points })))
    expansion.destroy()
  })

  test('G2 of several people, the highest score', () => {
    const quiet = { accountId: 'a1', state: stateOf() }
    expect(createReport([quiet, acme], options).data).toMatchObject({ accounts: 1, score: 75 })
  })

  test('G2 points that the policy changes, and a signal that it leaves out', () =>
    expect(createReport(acme, { ...options, policy: { signals: { usage: { points: 5 }, 'team-growing': false } } }).data.score).toBe(30))

  test('G2 what is worth no points to an upsell is no row: an engaged account whose seats are short', () => {
    const days = Array.from({ length: 12 }, (_, at) => Math.floor(NOW / DAY) - at)
    const engaged = { accountId: 'a9', state: stateOf({ meters: { members: { used: 85, limit: 100, period: 'p', at: NOW - DAY } } }, { days }) }
    for (const source of [engaged, [engaged]]) expect(createReport(source, options).data.signals.map(({ id, points }) => [id, points])).toEqual([['usage', 30], ['budget-period', 10]])
  })

  test('G2 a signal of the host’s own is listed by its name', () => {
    const own = { ...SIGNALS[2]!, id: 'own' as never, points: 7 }
    expect(createReport(acme, { ...options, signals: [own] }).markdown).toContain('| own | +7 |')
  })
})

describe('G3 sequence', () => {
  const steps = (record: SubjectRecord, campaign: string) => createReport(record, options).data.sequences.find(one => one.campaign === campaign)!.steps

  test('G3 done with the answer, pending, skipped with the reason', () => {
    expect(steps(acme, 'quota-limit').map(({ step, day, state }) => [step, day, state!.status, state!.answer])).toEqual([['j0', 0, 'done', 'clicked'], ['j3', 3, 'pending', undefined], ['j5', 5, 'pending', undefined], ['j7', 7, 'pending', undefined]])
    expect(steps(acme, 'feature-trial').map(({ state }) => state!.reason)).toEqual([undefined, 'declined', 'declined', 'declined', 'declined'])
  })

  test('G3 a mail is done once accepted and due, and says when it will be', () => {
    const topic = { type: 'feature', id: 'automations' } as const
    const mail = (step: string, dueAt: number) => ({ action: 'schedule' as const, revision: 1, campaign: 'feature-trial', step, topic, kind: 'service' as const, template: 't', dueAt, acceptedAt: NOW - 3 * DAY })
    const record = { state: stateOf({
      enrolments: [enrolment('feature-trial', topic, NOW - 3 * DAY)],
      trials: { 'feature:automations': { startedAt: NOW - 3 * DAY, endsAt: NOW + 4 * DAY } },
      outbox: { a: mail('j1', NOW - 2 * DAY), b: mail('j6', NOW + 3 * DAY), c: { ...mail('j7', NOW + 4 * DAY), action: 'cancel' } },
    }) }
    expect(steps(record, 'feature-trial').slice(1).map(({ state }) => state)).toEqual([
      { status: 'done', at: NOW - 2 * DAY }, { status: 'pending', at: NOW + DAY }, { status: 'pending', at: NOW + 3 * DAY }, { status: 'skipped', reason: 'cancelled' },
    ])
  })

  test('G3 passed levels are superseded, and a step without interest is not awaited', () => {
    const quota = enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW, { steps: { j0: { passedAt: NOW, superseded: true }, j3: { passedAt: NOW, superseded: true, shownAt: NOW } } })
    expect(steps({ state: stateOf({ enrolments: [quota] }) }, 'quota-limit').slice(0, 2).map(({ state }) => state!.reason ?? state!.status)).toEqual(['superseded', 'done'])
    const upsell = enrolment('upsell-offer', { type: 'plan', id: 'pro' }, NOW - 5 * DAY, { steps: { j0: { shownAt: NOW - 5 * DAY } } })
    expect(steps({ state: stateOf({ enrolments: [upsell] }) }, 'upsell-offer').map(({ state }) => state!.reason ?? state!.status)).toEqual(['done', 'no-interest', 'pending'])
  })

  test('G3 a campaign of the host’s own appears by itself', () => {
    const own = defineCampaign({ id: 'own', version: 1, trigger: { on: 'score' }, steps: [
      { id: 'first', kind: 'marketing', due: { from: 'trigger', plus: '2d' }, surface: 'card', buttons: [{ label: 'discover', handler: 'learnMore' }] },
      { id: 'second', kind: 'marketing', due: { from: 'shown', plus: '5d' }, mail: 'own-mail' },
    ] })
    const record = { state: stateOf({ enrolments: [enrolment('own', { type: 'product', id: 'marketing' }, NOW)] }) }
    const { markdown } = createReport(record, { ...options, campaigns: [...builtInCampaigns(), own], copy: { 'own.first.title': 'Avez-vous vu {product} ?', 'own-mail.subject': 'Encore un mot', 'own-mail.cta': '[Voir]({link})' } })
    expect(markdown).toContain('| J2 | Avez-vous vu Marketing Automation\u00a0? (à venir, le')
    expect(markdown).toContain('| J5 | Encore un mot (à venir) | E-mail | Voir |')
    expect(markdown).toContain('| **Type expansion** | Cross-sell |')
  })

  test('G3 every built-in step has its words, in both languages', () => {
    for (const locale of ['fr', 'en'])
      for (const { id, steps } of builtInCampaigns()) {
        const record = { state: stateOf({ enrolments: [enrolment(id, { type: 'feature', id: 'automations' }, NOW)] }) }
        for (const { step, communication, channel } of createReport(record, { ...options, locale }).data.sequences[0]!.steps) {
          expect(communication).not.toBe(`${id}.${step}`)
          expect(communication).not.toMatch(/[{}<>]/)
          expect(channel.length).toBeGreaterThan(2)
        }
        expect(steps.length).toBeGreaterThan(0)
      }
  })
})

describe('G4 offer', () => {
  const proposal = (given: Catalog['offers'], record: SubjectRecord = acme) => createReport(record, { catalog: { ...catalog, offers: given }, now: NOW }).data.proposals[0]!

  test('G4 computed, never typed; beside the price that is paid as often', () =>
    expect(proposal(offers)).toMatchObject({ product: 'Pro', price: { amount: 300, on: 'yearly' }, offer: { price: { amount: 240, on: 'yearly' }, percent: 20, days: 7, was: 300, endsAt: undefined } }))
  test('G4 without a declared offer there is none', () => {
    expect(proposal(undefined)).toMatchObject({ price: { amount: 30, on: 'monthly' }, offer: undefined })
    expect(createReport(acme, { catalog, now: NOW }).markdown).toContain('| Offre spéciale | aucune |\n| Validité | – |\n| Conditions | – |')
  })
  test('G4 a fixed end is exact, and an ended offer is gone', () => {
    const at = NOW + 2 * DAY
    expect(proposal([{ ...offers[0]!, expiresAt: at }]).offer!.endsAt).toBe(at)
    expect(proposal([{ ...offers[0]!, expiresAt: NOW }]).offer).toBeUndefined()
  })
})

describe('G5 what is followed', () => {
  test('G5 the unknown is n.d., never 0', () => {
    const { markdown } = createReport(stateOf(), { now: NOW })
    for (const line of ["- [ ] Taux d'ouverture emails : n.d.", '- [ ] Taux de clic sur CTA : n.d.', '- [ ] Conversions : 0', '- [ ] Revenue généré : n.d.']) expect(markdown.replaceAll('\u00a0', ' ')).toContain(line)
  })
  test('G5 mail figures are the host’s', () => expect(createReport(acme, { ...options, emails }).data.metrics.opened).toBe(25))
  test('G5 clicks are of the steps that were seen', () => expect(createReport(acme, options).data.metrics.clicks).toEqual({ shown: 2, clicked: 1, rate: 50 }))
})

test('G1 names cannot leave their cell', () => {
  const { markdown } = createReport({ ...acme, accountName: 'a|b\n# c <i> [x](y)' }, options)
  expect(markdown.split('\n')[0]).toBe('# Programme Expansion - a\\|b # c \\<i> \\[x\\](y)')
})

test.each(['fr-CA', 'FR', 'nonsense!', 'de', ''])('G1 the locale %s does not fail', locale => expect(createReport(acme, { ...options, locale }).markdown).toMatch(/^# (Programme Expansion|Expansion Programme) - /))

test('G1 what a running engine knows gives the same report', () => {
  const view = viewOf(acme, options)
  expect(viewReport(view, { accountName: acme.accountName, locale: 'fr' }).markdown).toBe(createReport(acme, { ...options, locale: 'fr' }).markdown)
})
