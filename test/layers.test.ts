import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Whom a layer may import: other layers, then packages. */
const layers: Record<string, { layers: string[]; packages: string[] }> = {
  model: { layers: [], packages: [] },
  pricing: { layers: ['model'], packages: [] },
  catalogue: { layers: ['model'], packages: [] },
  copy: { layers: ['model'], packages: [] },
  core: { layers: ['model', 'pricing'], packages: [] },
  ui: { layers: ['model', 'pricing', 'copy'], packages: ['preact', '@floating-ui/dom'] },
  platform: { layers: ['model'], packages: ['idb-keyval'] },
  shell: { layers: ['core', 'model'], packages: ['nanostores'] },
  mail: { layers: ['model', 'core', 'pricing', 'copy'], packages: [] },
  report: { layers: ['model', 'core', 'catalogue', 'pricing', 'copy', 'mail'], packages: [] },
  schema: { layers: ['model', 'core'], packages: ['valibot', '@valibot/to-json-schema'] },
  lint: { layers: ['model', 'core', 'catalogue', 'schema'], packages: [] },
  cli: { layers: ['', 'model', 'core', 'catalogue', 'mail', 'report', 'schema', 'lint', 'shell'], packages: ['node:fs', 'node:path', 'node:readline', 'node:url', 'node:util'] },
}
const entryPackages = ['nanostores']
const lazy = ['ui', 'mail', 'schema']
const impure = ['Date', 'window', 'document', 'Promise']
// ES2023.Array gives findLast, which every browser served has, and these, which Chrome 109 has not.
const tooYoung = ['toSorted', 'toReversed', 'toSpliced']
const longest = 260

interface Import { from: string; to: string; kind: 'static' | 'type' | 'dynamic' }
type Files = Record<string, string>

const src = resolve(import.meta.dirname, '../src')
const files: Files = Object.fromEntries(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(src, path), 'utf8')]),
)

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

function importsOf(path: string, text: string, all: Files): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, kind: Import['kind']): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: path, to: locate(path, specifier.text, all), kind })
  }
  visit(parse(path, text), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static')
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static')
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type')
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'dynamic')
  })
  return found
}

// `import { type A }` keeps the statement under verbatimModuleSyntax: only `import type` is erased.
const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword

/** A file of src, by its path there, or a package, by its name. */
function locate(from: string, specifier: string, all: Files): string {
  if (!specifier.startsWith('.')) return `package:${specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')}`
  const path = relative('/', resolve('/', dirname(from), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/')
  const bare = path.replace(/\.[jt]sx?$/, '')
  return [path, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`].find((each) => each in all) ?? path
}

const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')

function trespasses(all: Files): string[] {
  return Object.entries(all).flatMap(([path, text]) => importsOf(path, text, all).flatMap((each) => trespass(each) ?? []))
}

function trespass({ from, to, kind }: Import): string | undefined {
  const home = layerOf(from)
  if (home === '') {
    if (to.startsWith('package:')) return entryPackages.includes(to.slice(8)) ? undefined : `${from} imports ${to}`
    return lazy.includes(layerOf(to)) && kind === 'static' ? `${from} imports ${to} without import()` : undefined
  }
  const may = layers[home]
  if (!may) return `${home}/ is a new layer: say in test/layers.test.ts whom it may import`
  if (to.startsWith('package:')) return may.packages.includes(to.slice(8)) ? undefined : `${from} imports ${to}`
  return layerOf(to) === home || may.layers.includes(layerOf(to)) ? undefined : `${from} imports ${to}`
}

function cycles(all: Files): string[] {
  const graph = new Map(
    Object.entries(all).map(([path, text]) => [path, importsOf(path, text, all).map(({ to }) => to).filter((to) => to in all)]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.add([...trail.slice(at), path].join(' -> '))
    if (at >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return [...found]
}

function impurities(all: Files): string[] {
  const found: string[] = []
  for (const [path, text] of Object.entries(all)) {
    if (layerOf(path) !== 'core') continue
    const file = parse(path, text)
    const report = (node: ts.Node, name: string): void => {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`)
    }
    visit(file, (node) => {
      if (ts.isIdentifier(node) && impure.includes(node.text) && !isName(node)) report(node, node.text)
      if (node.kind === ts.SyntaxKind.AsyncKeyword) report(node, 'async')
      if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') report(node, 'Math.random')
    })
  }
  return found
}

/** `x.window` and `{ window: 1 }` only share a name with the global. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node && parent.expression.getText() !== 'globalThis') ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  )
}

function tooNew(all: Files): string[] {
  const found: string[] = []
  for (const [path, text] of Object.entries(all)) {
    visit(parse(path, text), (node) => {
      if (ts.isPropertyAccessExpression(node) && tooYoung.includes(node.name.text)) found.push(`${path} calls ${node.name.text}`)
    })
  }
  return found
}

const lines = (text: string): number => text.trimEnd().split('\n').length

const tooLong = (all: Files): string[] =>
  Object.entries(all).flatMap(([path, text]) => (lines(text) > longest ? [`${path} has ${lines(text)} lines`] : []))

describe('src', () => {
  test('imports only what its layer may', () => expect(trespasses(files)).toEqual([]))
  test('has no cycle', () => expect(cycles(files)).toEqual([]))
  test('has a pure core', () => expect(impurities(files)).toEqual([]))
  test('calls nothing that the oldest browsers lack', () => expect(tooNew(files)).toEqual([]))
  test(`has no file over ${longest} lines`, () => {
    const sizes = Object.values(files).map(lines).sort((a, b) => a - b)
    console.log(`${sizes.length} files in src, median ${sizes[sizes.length >> 1]} lines, longest ${sizes.at(-1)}`)
    expect(sizes.length).toBeGreaterThan(0)
    expect(tooLong(files)).toEqual([])
  })
})

describe('the rules notice', () => {
  test.each([
    ["import { a } from '../core/decide.js'", 'model/a.ts'],
    ["export { a } from '../shell/loop'", 'core/a.ts'],
    ["import type { a } from '../ui/Message.js'", 'shell/a.ts'],
    ["type A = import('../shell/loop').A", 'core/a.ts'],
    ["const a = import('../ui/index.js')", 'shell/a.ts'],
    ["import { atom } from 'nanostores'", 'core/a.ts'],
    ["import { h } from 'preact/hooks'", 'shell/a.ts'],
    ["import { get } from 'idb-keyval'", 'index.ts'],
    ["import { draw } from './ui/index.js'", 'index.ts'],
    ["import { type A } from './mail/index.js'", 'script.ts'],
    ["import 'preact'", 'attic/a.ts'],
  ])('%s in %s', (text, path) => expect(trespasses({ [path]: text })).toHaveLength(1))

  test.each([
    ["import { h } from 'preact/hooks'\nimport { a } from '../pricing/a.js'\nimport './b.js'", 'ui/a.tsx'],
    ["const a = () => import('./ui/index.js')\nimport type { A } from './ui/index.js'", 'index.ts'],
    ["import { a } from './core/a.js'\nimport { b } from './platform/b.js'", 'index.ts'],
  ])('nothing wrong with %s in %s', (text, path) => expect(trespasses({ [path]: text })).toEqual([]))

  test('a cycle', () => {
    const loop = { 'core/a.ts': "import './b.js'", 'core/b.ts': "export * from './c'", 'core/c.ts': "import type { A } from './a.js'" }
    expect(cycles(loop)).toEqual(['core/a.ts -> core/b.ts -> core/c.ts -> core/a.ts'])
  })

  test.each([
    'const now = Date.now()', 'const now = new Date()', 'const r = Math.random()', 'async () => {}', 'let p: Promise<void>',
    'window.x', 'globalThis.document', 'typeof window',
  ])('%s in core', (text) => {
    expect(impurities({ 'core/a.ts': text }).length).toBeGreaterThan(0)
    expect(impurities({ 'shell/a.ts': text })).toEqual([])
  })

  test('what is only named alike', () => {
    expect(impurities({ 'core/a.ts': 'const a = { window: 1 }; a.window; // Date' })).toEqual([])
  })

  test('a method that Chrome 109 lacks', () => expect(tooNew({ 'ui/a.ts': '[1].toSorted()' })).toHaveLength(1))

  test('a long file', () => expect(tooLong({ 'core/a.ts': 'a\n'.repeat(longest + 1) })).toHaveLength(1))
})
