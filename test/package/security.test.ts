import { expect, test } from 'vitest'
import { read } from './built.js'

/** The fields of an interface of the stored record, as they are declared. */
const fieldsOf = (name: string): string[] => {
  const [, body] = new RegExp(`export interface ${name} \\{\\n([^]*?)\\n\\}`).exec(read('src/model/state.ts'))!
  return [...body!.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => `${name.toLowerCase()}.${field}`)
}

test('FH4 FH5 SECURITY.md tells of every field that is stored, and for how long, and of no other', () => {
  const rows = read('SECURITY.md').split('\n').filter((line) => /^\| `(essential|behaviour|screen)\./.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  for (const [field, what, howLong] of rows) expect(Boolean(what && howLong), field).toBe(true)
  const told = rows.flatMap(([fields]) => [...fields!.matchAll(/`([\w.]+)`/g)].map(([, field]) => field!))
  expect(told.sort()).toEqual(['Essential', 'Behaviour', 'Screen'].flatMap(fieldsOf).sort())
})

test('FE21 the documents say that a limit in the browser is no access control', () => {
  for (const file of ['SECURITY.md', 'README.md']) expect(read(file)).toMatch(/nudge, not access control/)
})

test('FE11 the policy that is promised is the one that is tested', () => {
  const promised = /^default-src .*$/m.exec(read('SECURITY.md'))![0].split('; ').filter((directive) => !directive.startsWith('script-src')).join('; ')
  expect(read('test/browser/pages/strict.ts')).toContain(promised)
})
