import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReport, readLines, splitLines, type SubjectRecord } from '../../src/report.js'
import { acme, bought, catalog, DAY, enrolment, NOW, stateOf } from './records.js'

// Measured once with the built file (Node 20.20, two cores shared with other work): a million lines in 160 s, most of it the time zone
// of the budget period; the heap after collection is 3.4 MB before the first line and between 4.0 and 4.4 MB at every 100,000th.

const person = (at: number): SubjectRecord => ({
  accountId: `a${at >> 1}`, accountName: `Compte n° ${at >> 1}`,
  traits: { segment: ['smb', 'e-commerce', 'enterprise'][at % 3], customerSince: NOW - (at % 400) * DAY, mrr: at % 4 ? (at % 90) + 0.1 : undefined },
  state: stateOf({
    enrolments: [enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW - (at % 50) * DAY, { period: 'p', steps: { j0: { shownAt: NOW - DAY, answer: at % 5 ? 'dismissed' : 'clicked' } } })],
    conversions: at % 7 ? [] : [bought(at % 2 ? 'upsell' : 'add-on', [], NOW - (at % 40) * DAY, at % 3 ? 0.1 * (at % 100) : undefined)],
  }, { recent: { pricing_viewed: [NOW - (at % 60) * DAY] } }),
})

const read = async (lines: Iterable<string> | AsyncIterable<string>) => readLines(lines, { catalog, now: NOW })
const figures = (source: Parameters<typeof createReport>[0]) => {
  const { data, markdown } = createReport(source, { catalog, now: NOW })
  return { markdown, data: { ...data, broken: undefined } }
}

describe('M1 many records', () => {
  test('M1 what is read line by line is what is read at once', async () => {
    const people = Array.from({ length: 60 }, (_, at) => person(at))
    expect(figures(await read(people.map(one => JSON.stringify(one))))).toEqual(figures(people))
  })

  test('M1 the order of the records changes nothing', { timeout: 60_000 }, () => {
    const people = Array.from({ length: 40 }, (_, at) => person(at))
    const once = figures(people)
    fc.assert(fc.property(fc.shuffledSubarray(people, { minLength: 40 }), shuffled => {
      expect(figures(shuffled)).toEqual(once)
    }), { numRuns: 10 })
  })

  test('M1 a segment: its own accounts, and those that name none', async () => {
    const people = Array.from({ length: 12 }, (_, at) => person(at * 2))
    const accounts = (segment?: string) => createReport(people, { catalog, now: NOW, segment }).data.accounts
    expect([accounts(), accounts('SaaS SMB'), accounts('e-commerce')]).toEqual([12, 4, 4])
    expect((await readLines(people.map(one => JSON.stringify(one)), { segment: 'smb' })).accounts).toBe(4)
  })

  test('M1 broken lines are told by number and skipped', async () => {
    const told: number[] = []
    const lines = ['\uFEFF' + JSON.stringify(acme), '', '{"state":', '42', JSON.stringify({ ...acme, accountId: 'b' }) + '\r', '{"essential":{}}', JSON.stringify({ state: stateOf({ conversions: [{} as never] }) }), '   ']
    const tally = await readLines(lines, { catalog, now: NOW, onBroken: ({ line }) => told.push(line) })
    expect(tally.accounts).toBe(2)
    expect(told).toEqual([3, 4, 6, 7])
    expect(tally.broken).toMatchObject({ count: 4, first: [{ line: 3 }, { line: 4 }, { line: 6 }, { line: 7, reason: 'conversions' }] })
    expect(createReport(tally).data.broken.count).toBe(4)
  })

  test.each([
    ['csat', { csat: { score: '5', at: NOW } }], ['csat', { csat: 5 }], ['nps', { nps: { score: 9 } }],
    ['days', { days: 20_000 }], ['days', { days: ['20000'] }], ['days', { days: [null] }],
  ])('M1 a record is broken by its %s: %j', (reason, behaviour) =>
    expect(createReport([{ state: stateOf({}, behaviour as never) }], { catalog, now: NOW }).data.broken).toEqual({ count: 1, first: [{ line: 1, reason }] }))

  test('M1 exportData() alone will do', async () => expect((await read([JSON.stringify(acme.state), JSON.stringify(acme.state)])).accounts).toBe(2))

  test('M1 a stream may be cut anywhere, within a letter too', { timeout: 60_000 }, async () => {
    const text = ['é€𝄞', '', 'deux', 'trois'].join('\n')
    const bytes = new TextEncoder().encode(text)
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 30, maxLength: 30 }), async sizes => {
      const chunks: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += sizes[chunks.length - 1] ?? 1) chunks.push(bytes.slice(at, at + (sizes[chunks.length] ?? 1)))
      const lines: string[] = []
      for await (const line of splitLines(chunks)) lines.push(line)
      expect(lines).toEqual(text.split('\n'))
    }))
  })

  test('M1 a line without an end does not fill the memory', async () => {
    const lines: string[] = []
    async function* endless() {
      for (let at = 0; at < 200; at++) yield 'x'.repeat(1 << 16)
      yield '\nafter'
    }
    for await (const line of splitLines(endless())) lines.push(line)
    expect(lines[0]!.length).toBeLessThan(2 << 20)
    expect(lines[1]).toBe('after')
  })

  test('M1 twenty thousand lines, in constant memory', { timeout: 60_000 }, async () => {
    const line = Array.from({ length: 420 }, (_, at) => JSON.stringify(person(at)))
    async function* lines() {
      for (let at = 0; at < 20_000; at++) yield line[at % 420]!.replace(/"a(\d+)"/, `"a${at >> 1}"`)
    }
    const tally = await read(lines())
    expect(tally.accounts).toBe(10_000)
    expect(JSON.stringify([...tally.steps, ...tally.signals]).length).toBeLessThan(2000)
    expect(createReport(tally).data.metrics.kinds.upsell.opportunities).toBe(10_000)
  })
})

// An object whose own `toString` is no function throws where it becomes a text or a number.
test.each([
  ['enrolments', { enrolments: [enrolment('quota-limit', { type: 'meter', id: 'emails' }, NOW, { steps: { j0: { shownAt: NOW, answer: { toString: 1 } as never } } })] }],
  ['meters', { meters: { emails: { used: 1, at: NOW, period: '', resetsAt: { toString: 1 } as never } } }],
])('G5 a record is broken by what cannot be a text or a number: %s', (reason, essential) =>
  expect(createReport([{ state: stateOf(essential as never) }], { catalog, now: NOW }).data.broken).toEqual({ count: 1, first: [{ line: 1, reason }] }))

test('G5 whatever a line holds, nothing throws', { timeout: 60_000 }, () => {
  const odd = fc.oneof(fc.constantFrom(null, -1, 1e300, '', 'x', [], {}, [null], { at: 'x' }, true, '__proto__'), fc.jsonValue({ maxDepth: 2 }))
  const paths = (value: unknown, path: string[] = []): string[][] =>
    [path, ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key])) : [])]
  const all = paths(acme).filter(path => path.length)
  fc.assert(fc.property(fc.constantFrom(...all), odd, (path, value) => {
    const copy = JSON.parse(JSON.stringify(acme)) as Record<string, never>
    let part: Record<string, never> = copy
    for (const key of path.slice(0, -1)) part = part?.[key] ?? {}
    part[path.at(-1)!] = value as never
    const { markdown } = createReport(copy as never, { catalog, now: NOW })
    expect(markdown).not.toMatch(/undefined|NaN|\[object|Infinity/)
    expect(createReport([copy as never], { catalog, now: NOW }).markdown).not.toMatch(/undefined|NaN|\[object|Infinity/)
  }), { numRuns: 200 })
})
