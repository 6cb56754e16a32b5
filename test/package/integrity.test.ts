import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { built, json, read } from './built.js'

const sri = json<Record<string, string>>('dist/sri.json')
const snippet = read('dist/snippet.html')
const { version } = json<{ version: string }>('package.json')
const hash = (algorithm: string, text: string): string => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

test('FE22 sri.json has the hash of every file that a page may load, and of no other', () => {
  expect(Object.keys(sri).sort()).toEqual(built(/^(expansion.*|stub|chunks\/.*)\.js$/))
  for (const [file, expected] of Object.entries(sri)) expect(hash('sha384', read(`dist/${file}`)), file).toBe(expected)
})

test('FE22 the snippet names this version, checks every file, and says what a policy of hashes needs', () => {
  const [stub, map, script] = [...snippet.matchAll(/^<script ([^>]*)>([^]*?)<\/script>$/gm)].map(([, attributes, text]) => ({ attributes, text: text! }))
  expect(stub!.text).toBe(read('dist/stub.js').trim())
  expect(script!.attributes).toBe(`nonce="NONCE" type="module" async src="/sdk/${version}/expansion.js" integrity="${sri['expansion.js']}" crossorigin="anonymous"`)
  const chunks = Object.entries(sri).filter(([file]) => file.startsWith('chunks/')).map(([file, expected]) => [`/sdk/${version}/${file}`, expected])
  expect(JSON.parse(map!.text)).toEqual({ integrity: Object.fromEntries(chunks) })
  expect([...snippet.matchAll(/'(sha256-[^']+)'/g)].map(([, each]) => each)).toEqual([hash('sha256', stub!.text), hash('sha256', map!.text)])
  expect(snippet.match(/NONCE"/g)).toHaveLength(3)
})

test('FE22 the documents name both', () => {
  expect(read('SECURITY.md')).toMatch(/dist\/snippet\.html[^]*dist\/sri\.json/)
  expect(read('README.md')).toContain('dist/sri.json')
})
