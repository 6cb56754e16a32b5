import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { json, read, root } from './built.js'

interface Manifest { scripts: Record<string, string>; dependencies: Record<string, string>; files: string[] }
interface Locked { version: string; integrity?: string; resolved?: string; dev?: boolean; link?: boolean; hasInstallScript?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> }

const manifest = json<Manifest>('package.json')
const { '': own, ...locked } = json<{ packages: Record<string, Locked> }>('package-lock.json').packages
const entries = Object.entries(locked)
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')

/** Whatever npm runs by itself, here or where the package is installed. https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts */
const BY_ITSELF = /^(pre|post)?(install|uninstall|prepare|prepack|pack|publish|prepublishOnly|version|dependencies)$|^(pre|post)(prepare|prepublishOnly)$/

describe('FE23 what is installed', () => {
  test('no script runs by itself, neither of ours nor of a dependency', () => {
    expect(Object.keys(manifest.scripts).filter((name) => BY_ITSELF.test(name))).toEqual([])
    expect(entries.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript)).toEqual([])
    for (const [path] of entries.filter(([, { dev }]) => !dev)) expect(Object.keys(json<Partial<Manifest>>(`${path}/package.json`).scripts ?? {}).filter((name) => /^(pre|post)?install$/.test(name)), path).toEqual([])
  })

  test('four dependencies, and what they need', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@floating-ui/dom', 'idb-keyval', 'nanostores', 'preact'])
    expect(entries.filter(([, { dev }]) => !dev).map(([path]) => nameOf(path)).sort()).toEqual(['@floating-ui/core', '@floating-ui/dom', '@floating-ui/utils', 'idb-keyval', 'nanostores', 'preact'])
  })

  test('every package of the lock file has a version and a hash, and comes from a registry', () => {
    expect(own).toMatchObject({ dependencies: manifest.dependencies })
    const wrong = entries.filter(([, { version, integrity, resolved = 'https://', link }]) => link || !version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || !resolved.startsWith('https://'))
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  // npm writes only its own platform's packages when it starts from a full node_modules: https://github.com/npm/cli/issues/4828
  test.each([
    ['linux x64', { os: 'linux', cpu: 'x64', libc: 'glibc' }], ['linux arm64', { os: 'linux', cpu: 'arm64', libc: 'glibc' }],
    ['linux x64 musl', { os: 'linux', cpu: 'x64', libc: 'musl' }], ['linux arm64 musl', { os: 'linux', cpu: 'arm64', libc: 'musl' }],
    ['macOS x64', { os: 'darwin', cpu: 'x64', libc: '' }], ['macOS arm64', { os: 'darwin', cpu: 'arm64', libc: '' }],
    ['Windows x64', { os: 'win32', cpu: 'x64', libc: '' }], ['Windows arm64', { os: 'win32', cpu: 'arm64', libc: '' }],
  ])('`npm ci` finds on %s what is compiled', (_, { os, cpu, libc }) => {
    const fits = ([, each]: [string, Locked]) => (each.os?.includes(os) ?? false) && (each.cpu?.includes(cpu) ?? true) && (each.libc?.includes(libc) ?? true)
    const there = entries.filter(fits).map(([path]) => nameOf(path))
    for (const compiled of ['@oxlint/binding-', '@rolldown/binding-', 'lightningcss-']) expect(there.filter((name) => name.startsWith(compiled)), compiled).toHaveLength(1)
  })

  test('no package that something may need is missing', () => {
    const known = new Set(entries.map(([path]) => nameOf(path)))
    expect(entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)).filter((name) => !known.has(name))).toEqual([])
  })
})

test('FE23 what is published is what files.txt says', async () => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], { cwd: root, encoding: 'utf8' })) as [{ files: { path: string }[] }]
  // The shared parts of the modules are as many as the bundler thinks fit; a hash is no news.
  const plain = packed.files.map(({ path }) => path.replace(/-[\w-]{6,8}(?=\.js(\.map)?$)/, '-#'))
  expect(packed.files.map(({ path }) => path).filter((path) => /(^|\/)\.|\.(ts|tsx)$(?<!\.d\.ts)|test|secret|\.env/.test(path.replace(/^dist\/testing\.(js|d\.ts)(\.map)?$/, '')))).toEqual([])
  await expect(`${[...new Set(plain)].sort().join('\n')}\n`).toMatchFileSnapshot('files.txt')
})

describe('FE23 the workflows', () => {
  const files = ['ci', 'release'] as const
  const text = Object.fromEntries(files.map((name) => [name, read(`.github/workflows/${name}.yml`)])) as Record<(typeof files)[number], string>
  const bare = (name: (typeof files)[number]): string => text[name].replace(/(^|\s)#.*$/gm, '')

  test.each(files)('%s.yml: nothing of a stranger runs with our rights, and nothing that can change under its name', (name) => {
    expect(bare(name)).not.toMatch(/pull_request_target|workflow_run|issue_comment|secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|write-all/)
    // What a stranger wrote never becomes a command: https://docs.github.com/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions
    expect(bare(name)).not.toMatch(/\$\{\{\s*github\.(event|head_ref)/)
    const used = [...bare(name).matchAll(/uses:\s*(\S+)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(1)
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
    expect(bare(name)).toMatch(/^permissions: \{\}$/m)
    expect(bare(name).match(/persist-credentials: false/g)).toHaveLength(bare(name).match(/actions\/checkout@/g)!.length)
    expect(bare(name)).not.toMatch(/cache:/)
  })

  test('ci.yml runs what a person runs, and may only read', () => {
    expect(bare('ci')).toMatch(/run: \.ci\/run$/m)
    expect([...bare('ci').matchAll(/^ {6}([\w-]+: \w+)$/gm)].map(([, right]) => right)).toEqual(['contents: read'])
  })

  test('release.yml: tested and built without rights, then published by two people, without a token, with provenance', () => {
    const [checked, publish] = bare('release').split(/^ {2}publish:$/m) as [string, string]
    expect(checked).not.toMatch(/id-token/)
    expect(checked).toMatch(/\.ci\/run/)
    expect(publish).toMatch(/^ {4}environment: npm$/m)
    expect([...publish.matchAll(/^ {6}([\w-]+: (?:read|write))$/gm)].map(([, right]) => right)).toEqual(['id-token: write'])
    expect(publish).toMatch(/npm publish \S+\.tgz --provenance --access public --ignore-scripts/)
    expect(publish).not.toMatch(/npm (ci|install|i|run) |actions\/checkout/)
  })
})
