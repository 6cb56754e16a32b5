import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUDGETS } from './bench/budgets.mjs'
import { heldBudgets } from './bench/held.mjs'
import { renderReadme } from './bench/readme.mjs'
import { renderResults } from './bench/tables.mjs'

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const results = JSON.parse(read('bench/results.json')) as { measures: object }

test('RESULTS.md is results.json, written out: `npm run bench -- --render` when only words have changed', () => {
  expect(read('bench/RESULTS.md')).toBe(renderResults(results))
})

test('the figures of README are those of results.json', () => {
  expect(read('../README.md')).toContain(renderReadme(results))
})

test('every budget was measured', () => {
  expect(heldBudgets(results.measures)).toHaveLength(BUDGETS.length)
})
