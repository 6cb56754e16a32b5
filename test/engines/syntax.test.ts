import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'

const dist = resolve(import.meta.dirname, '../../dist')

/** What a parser of ES2022 says against it. Chrome 109, Firefox 115 and Safari 16.4 know all of ES2022: https://github.com/tc39/proposals/blob/main/finished-proposals.md */
function complaint(code: string, sourceType: 'module' | 'script'): string | undefined {
  try {
    parse(code, { ecmaVersion: 2022, sourceType })
    return undefined
  } catch (error) {
    return String(error)
  }
}

test('FF27 every built file is written in what the oldest browsers served can read', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js') && file !== 'cli.js')
  expect(files).toEqual(expect.arrayContaining(['expansion.js', 'expansion.iife.js', 'expansion.en.iife.js', 'stub.js', expect.stringMatching(/^chunks\/speech-/)]))
  const told = files.map((file) => [file, complaint(readFileSync(join(dist, file), 'utf8'), /iife|stub/.test(file) ? 'script' : 'module')])
  expect(told.filter(([, said]) => said)).toEqual([])
})

test.each(['/[[a]--[b]]/v', 'using a = b()', '/(?<y>a)|(?<y>b)/', 'import a from "b" with { type: "json" }'])('FF27 newer syntax would be told: %s', (code) => {
  expect(complaint(code, 'module')).toMatch(/SyntaxError/)
})
