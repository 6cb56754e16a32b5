import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.js'
import { nodeIo } from '../../src/cli/node-io.js'
import { run } from '../../src/cli/run.js'
import { catalog, createWorld, DAY, HOUR } from '../shell/world.js'

/** Runs a command on files that only exist here. */
const command = async (argv: string[], files: Record<string, unknown> = {}) => {
  const out: string[] = []
  const err: string[] = []
  const text = (path: string): string => {
    if (!Object.hasOwn(files, path)) throw new Error('no such file')
    return typeof files[path] === 'string' ? files[path] : JSON.stringify(files[path])
  }
  const io: Io = {
    out: line => out.push(line),
    err: line => err.push(line),
    read: async path => text(path),
    async *lines(path) { yield* text(path).split('\n') },
    load: async path => files[path],
  }
  const code = await run(argv, io)
  return { code, out, err }
}

const step = { id: 'j0', kind: 'marketing', due: { from: 'trigger', plus: '0d' }, surface: 'card' }
const own = { id: 'own', version: 1, trigger: { on: 'event', events: ['report_exported'], about: { type: 'feature', id: 'reports' } }, steps: [step] }
const config = { catalog, locale: 'en', events: { report_exported: { format: 'string', 'pages?': 'number' } } }

describe('validate', () => {
  test('a sound file', async () => {
    expect(await command(['validate', 'c.json'], { 'c.json': { ...config, campaigns: [own], copy: { 'own.j0.title': 'a', 'own.j0.why': 'b' }, catalog: { ...catalog, evidence: { roi: { hoursSaved: 5, inactionCost: 9 }, guarantee: { days: 30, termsUrl: 'https://app.test/t' }, testimonials: [{ quote: 'a', author: 'b', organisation: 'c', date: '2026-01-01', verified: true }], cases: [{ title: 'a', summary: 'b', url: 'https://app.test/c' }], comparison: [{ criterion: 'a', ours: 'b', theirs: 'c', competitor: 'd', source: 'e', asOf: '2026-01-01' }] } } } })).toEqual({ code: 0, out: [], err: ['Nothing wrong.'] })
  })
  test('what the schema refuses', async () => {
    const { code, out, err } = await command(['validate', 'c.json'], { 'c.json': [own, { ...own, id: 'b', steps: [{ ...step, kind: 'ad' }] }] })
    expect(code).toBe(1)
    expect(out).toEqual(['error    campaigns[1].steps[0].kind is "ad"; expected one of "service", "marketing". Choose one of these.'])
    expect(err).toEqual(['1 errors, 0 warnings.'])
  })
  test('what the linter finds; warnings alone are no failure', async () => {
    expect(await command(['validate', 'c.json'], { 'c.json': { policy: { snooze: '1h' } } })).toMatchObject({ code: 1, out: [expect.stringMatching(/^error {4}policy\.snooze: .* \[contradictory-caps\]$/)] })
    expect(await command(['validate', 'c.json'], { 'c.json': { translations: { fr: { a: 'b' }, en: {} } } })).toMatchObject({ code: 0, out: [expect.stringMatching(/^warning {2}translations/)] })
  })
  test('a module, whose handlers are functions and whose campaigns may be promised', async () => {
    const given = { campaigns: Promise.resolve([{ ...own, version: 0 }]), handlers: { upgrade: () => {} } }
    expect((await command(['validate', 'c.js'], { 'c.js': given })).out[0]).toMatch(/^error {4}campaigns\[0\]\.version/)
  })
  test('no JSON, no file, no such command', async () => {
    expect(await command(['validate', 'c.json'], { 'c.json': '{ "a": ' })).toMatchObject({ code: 2, out: [] })
    expect(await command(['validate', 'c.json'])).toMatchObject({ code: 2, out: [], err: ['c.json: no such file'] })
    for (const argv of [[], ['validate'], ['valid', 'c.json'], ['toString'], ['simulate', 'a', 'b', '--answer', 'maybe'], ['simulate', 'a', 'b', '--days', '36501'], ['simulate', 'a', 'b', '--days', '-1'], ['schema', '--colour']]) expect((await command(argv)).code, argv.join(' ')).toBe(2)
  })
})

test('schema: the JSON Schema on standard output', async () => {
  const { code, out, err } = await command(['schema'])
  expect([code, err]).toEqual([0, []])
  expect(JSON.parse(out.join('\n'))).toMatchObject({ $schema: expect.stringContaining('json-schema.org'), $defs: { Campaign: { type: 'object' } } })
})

test('types: events and identifiers as a declaration', async () => {
  const { code, out } = await command(['types', 'c.json'], { 'c.json': config })
  expect(code).toBe(0)
  const text = out.join('\n')
  expect(text).toContain('report_exported: { format: string; pages?: number }')
  expect(text).toContain('plans: readonly { id: "free" | "pro" | "max" }[]')
  expect(text).toContain('products: readonly { id: never }[]')
  expect(await command(['types', 'c.json'], { 'c.json': { catalog: { currency: 3 } } })).toMatchObject({ code: 1, out: [] })
})

describe('explain', () => {
  test('what the engine would say of a snapshot', async () => {
    const world = createWorld()
    const expansion = world.open()
    expansion.track('premium_feature_viewed', { feature: 'automations' })
    await world.rest()
    const state = await expansion.exportData()
    const files = { 'c.json': config, 's.json': { state, traits: { plan: 'free' } } }
    const { code, out } = await command(['explain', 'c.json', 's.json', 'feature-trial'], files)
    expect(code).toBe(0)
    expect(JSON.parse(out.join('\n'))).toMatchObject([{ campaign: 'feature-trial', reasons: expect.arrayContaining([expect.objectContaining({ rule: 'trigger', reason: 'not-triggered', actual: 1, needed: 3 })]) }])
    expect(await command(['explain', 'c.json', 's.json', 'none'], files)).toMatchObject({ code: 1, out: ['[]'], err: expect.arrayContaining(['There is no campaign “none”.']) })
  })
  test('a snapshot says whose it is and when: the holdout is drawn by its account', async () => {
    const world = createWorld()
    const expansion = world.open({ subject: { accountId: 'a4', userId: 'u/1', roles: ['owner'], traits: { plan: 'free' } } })
    expansion.hold()
    for (const after of [0, HOUR, HOUR]) {
      await world.browser.advance(after)
      expansion.track('premium_feature_viewed', { feature: 'automations' })
    }
    await world.rest()
    const state = (await expansion.exportData())!
    const explained = (snapshot: object) => command(['explain', 'c.json', 's.json', 'feature-trial'], { 'c.json': { ...config, policy: { holdout: 50 } }, 's.json': snapshot })
    const outcome = async (snapshot: object): Promise<string> => (JSON.parse((await explained(snapshot)).out.join('')) as [{ outcome: string }])[0].outcome
    expect([await outcome(state), await outcome({ state }), await outcome({ state, accountId: 'a1' })]).toEqual(['quiet', 'quiet', 'showing'])
    const later = { ...state, subject: 'a1/u1', at: state.at + 40 * DAY }
    expect([await outcome(later), await outcome({ state: later, now: state.at })]).toEqual(['quiet', 'showing'])
    for (const now of ['soon', 1e300, {}]) expect(await explained({ state, now })).toEqual({ code: 1, out: [], err: ['s.json: now is no time'] })
  })
  test('a snapshot that is none', async () => {
    expect(await command(['explain', 'c.json', 's.json'], { 'c.json': config, 's.json': { a: 1 } })).toMatchObject({ code: 1, out: [], err: ['s.json: not a record of exportData()'] })
  })
})

describe('simulate', () => {
  const quota = (used: number, more: object = {}) => JSON.stringify({ event: 'quota_updated', props: { meter: 'emails', used, limit: 1000 }, ...more })
  const lines = ['{"at":"2026-03-02T09:00:00Z","event":"pricing_viewed"}', quota(800), 'not json', '{"after":"soon"}', '', quota(910, { after: '3d' })].join('\n')
  const files = { 'c.json': config, 'e.ndjson': lines }
  const shown = (out: string[]) => out.filter(line => line.includes('  shown')).map(line => line.split(/ {2,}/).slice(0, 3))

  test('what was shown and handed over, on a virtual clock; broken lines by their numbers', async () => {
    const { code, out, err } = await command(['simulate', 'c.json', 'e.ndjson', '--answer', 'close'], files)
    expect(code).toBe(1)
    expect(err).toEqual(['e.ndjson:3: not JSON; skipped', "e.ndjson:4: after is no duration such as '3d'; skipped", '3 lines played, 2 skipped.'])
    expect(shown(out)).toEqual([[expect.stringMatching(/^2026-03-02T09:00/), 'shown', 'quota-limit.j0'], [expect.stringMatching(/^2026-03-05T09:00/), 'shown', 'quota-limit.j3']])
    expect(out.some(line => line.includes('dismissed  quota-limit.j0'))).toBe(true)
    expect(out.some(line => line.includes('schedule') && line.includes('quota-limit.j0'))).toBe(true)
  })
  test('the same twice', async () => {
    const argv = ['simulate', 'c.json', 'e.ndjson', '--answer', 'later', '--days', '20']
    expect(await command(argv, files)).toEqual(await command(argv, files))
  })
  test('“later” is kept for fourteen days, and then needs a new view', async () => {
    const view = (more: object = {}) => JSON.stringify({ event: 'premium_feature_viewed', props: { feature: 'automations' }, ...more })
    const events = [view(), view({ after: '1h' }), view({ after: '1h' }), view({ after: '13d' }), view({ after: '2d' })].join('\n')
    const { out } = await command(['simulate', 'c.json', 'e.ndjson', '--answer', 'later'], { 'c.json': config, 'e.ndjson': events })
    expect(shown(out).filter(([, , what]) => what === 'feature-trial.j0')).toHaveLength(2)
  })
})

test('the files of Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'expansion-'))
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const io = nodeIo()
  expect(await io.read(path('a.json', '{}'))).toBe('{}')
  const lines = []
  for await (const line of io.lines(path('b.ndjson', 'a\nb\r\nc'))) lines.push(line)
  expect(lines).toEqual(['a', 'b', 'c'])
  await expect(io.read(join(folder, 'none'))).rejects.toThrow()
})
