import { describe, expect, test } from 'vitest'
import { lint, RULES } from '../../src/lint/index.js'
import type { Configuration } from '../../src/model/configuration.js'
import { checkOptions } from '../../src/schema/check-options.js'
import { describeMistake } from '../../src/schema/index.js'
import rules from './rules.json' with { type: 'json' }

interface Row {
  rule: string
  name: string
  given: Configuration
  /** `severity path`; none: nothing is wrong. */
  found: string[]
}

const rows = rules as unknown as Row[]

describe('the linter', () => {
  test.each(rows.map(row => [row.rule, row.name, row] as const))('%s: %s', (rule, _, { given, found }) => {
    const mistakes: string[] = []
    // What is linted is valid: the rules are about what is still wrong.
    checkOptions(given, mistake => mistakes.push(describeMistake(mistake)))
    expect(mistakes).toEqual([])
    const mine = lint(given).filter(finding => finding.rule === rule)
    expect(mine.map(({ severity, path }) => `${severity} ${path}`)).toEqual(found)
    for (const { message, fix } of mine) expect([message, fix].every(text => /[.?!]$/.test(text) && text.length > 3), `${message} ${fix}`).toBe(true)
  })

  test.each(Object.keys(RULES))('%s has a row that it finds and one that it leaves alone', rule => {
    const mine = rows.filter(row => row.rule === rule)
    expect(mine.some(({ found }) => found.length)).toBe(true)
    expect(mine.some(({ found }) => !found.length)).toBe(true)
  })

  test('finds nothing in the built-in campaigns', () => expect(lint({})).toEqual([]))

  test('puts errors first', () => {
    const found = lint({ policy: { snooze: '1h' }, catalog: { currency: 'EUR', offers: [{ id: 'o', topic: { type: 'plan', id: 'none' }, percent: 5 }] } }).map(({ severity }) => severity)
    expect(found).toEqual([...found].sort())
    expect(new Set(found)).toEqual(new Set(['error', 'warning']))
  })
})
