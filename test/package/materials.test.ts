import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built, json, read, root } from './built.js'

interface Component { name: string; version: string; purl: string; 'bom-ref': string; licenses: { license: { id: string } }[]; hashes: { alg: string; content: string }[]; evidence: { occurrences: { location: string }[] } }
interface Bill { bomFormat: string; specVersion: string; serialNumber: string; metadata: { component: Component }; components: Component[]; dependencies: { ref: string; dependsOn: string[] }[] }

const bill = json<Bill>('dist/sbom.json')
const lock = json<{ packages: Record<string, { version: string; integrity: string; license: string }> }>('package-lock.json').packages

/** Something that only the code of the package has, whatever the minifier made of its names. */
const MARKS: Record<string, [mark: RegExp, file: string]> = {
  preact: [/debounceRendering/, 'expansion.iife.js'],
  nanostores: [/nanostoresGlobal/, 'expansion.js'],
  'idb-keyval': [/createObjectStore/, 'expansion.js'],
  valibot: [/strict_object/, built(/^chunks\/schema-/)[0]!],
}

describe('FE23 the bill of materials', () => {
  test('is of this version, in CycloneDX 1.6', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) })
    const { name, version } = json<{ name: string; version: string }>('package.json')
    expect(bill.metadata.component).toMatchObject({ type: 'library', name, version, purl: `pkg:npm/${name}@${version}` })
  })

  test('names every package that a build put into a file, and the files', () => {
    const found: Record<string, Set<string>> = {}
    for (const description of readdirSync(join(root, 'dist')).filter((file) => /^\..*\.json$/.test(file)))
      for (const { file, modules } of json<{ file: string; modules: string[] }[]>(`dist/${description}`))
        for (const module of modules.filter((each) => !/^(src\/|\0)/.test(each))) (found[module.split('/').slice(0, module.startsWith('@') ? 2 : 1).join('/')] ??= new Set()).add(`dist/${file}`)
    expect(Object.fromEntries(bill.components.map(({ name, evidence }) => [name, evidence.occurrences.map(({ location }) => location)]))).toEqual(
      Object.fromEntries(Object.entries(found).map(([name, files]) => [name, [...files].sort()])),
    )
    // No build goes undescribed: each script is in one of them.
    const described = readdirSync(join(root, 'dist')).filter((file) => /^\..*\.json$/.test(file)).flatMap((file) => json<{ file: string }[]>(`dist/${file}`).map((chunk) => chunk.file))
    expect(described.sort()).toEqual(built(/\.js$/))
  })

  test.each(Object.entries(MARKS))('%s is really there', (name, [mark, file]) => {
    expect(bill.components.find((each) => each.name === name)?.evidence.occurrences).toContainEqual({ location: `dist/${file}` })
    expect(read(`dist/${file}`)).toMatch(mark)
  })

  test('with the version, the licence and the hash of the lock file', () => {
    for (const { name, version, licenses, hashes, purl } of bill.components) {
      const locked = lock[`node_modules/${name}`]!
      expect([version, licenses[0]!.license.id, `sha512-${Buffer.from(hashes[0]!.content, 'hex').toString('base64')}`], name).toEqual([locked.version, locked.license, locked.integrity])
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
      expect(read('dist/third-party-licenses.txt')).toContain(`${name}\n\n`)
    }
  })

  test('and what needs what', () => {
    const known = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref'])
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(known)
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.includes(ref))).toEqual([])
    expect(bill.dependencies.find(({ ref }) => ref.includes('floating-ui/dom'))!.dependsOn).toHaveLength(2)
  })
})
