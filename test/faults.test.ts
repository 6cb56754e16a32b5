import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const COUNTS = { FA: 27, FB: 16, FC: 10, FD: 13, FE: 24, FF: 30, FG: 19, FH: 7 }
const EXPECTED = Object.entries(COUNTS).flatMap(([part, count]) => Array.from({ length: count }, (_, n) => `${part}${n + 1}`))

const rows = readFileSync(join(import.meta.dirname, 'faults.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| F[A-H]\d/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

/** What each test and each table of cases says, without comments. */
const sources = new Map(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$|^cases\/.*\.json$|^engines\/scenarios\//.test(file) && !file.includes('node_modules') && file !== 'faults.test.ts')
    .map((file) => [file.replace(/(\.test)?\.\w+$/, ''), readFileSync(join(import.meta.dirname, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')]),
)

test('faults.md has every fault once, in order, and no empty cell', () => {
  expect(rows.map(([id]) => id)).toEqual(EXPECTED)
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(4)
    expect(row.every(Boolean), row[0]).toBe(true)
  }
})

test('each fault lists the tests that carry its identifier, or says why there is none', () => {
  for (const [id, , then, held] of rows) {
    const carrying = [...sources].filter(([, text]) => new RegExp(`\\b${id}\\b`).test(text)).map(([file]) => file)
    expect([...held!.matchAll(/`([^`]+)`/g)].map(([, file]) => file).sort(), id).toEqual(carrying.sort())
    if (!carrying.length) expect(then, id).toMatch(/Not tested/)
  }
})

test('every promise of the README names tests that are there, and that carry it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const promises = [...readme.matchAll(/^\| (I\d+) \|.*$/gm)]
  expect(promises.map(([, id]) => id)).toEqual(Array.from({ length: 10 }, (_, n) => `I${n + 1}`))
  for (const [line, id] of promises) {
    const files = [...line.matchAll(/\(test\/([\w/-]+)\.test\.ts\)/g)].map(([, file]) => file!)
    expect(files.length, id).toBeGreaterThan(0)
    for (const file of files) expect(sources.get(file), `${id} in ${file}`).toBeDefined()
    expect(files.some((file) => new RegExp(`\\b${id}\\b`).test(sources.get(file)!)), id).toBe(true)
  }
})
