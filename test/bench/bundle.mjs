import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { weighAll } from './weigh.mjs'

const here = import.meta.dirname
const root = join(here, '../..')
const require = createRequire(import.meta.url)

const settings = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: false,
  outdir: '/out',
  target: 'es2022',
  platform: 'browser',
  conditions: ['production'],
  mainFields: ['browser', 'module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'error',
}

/** The floors are made of what the SDK is made of, not of what a peer brought along. */
const own = Object.fromEntries(['preact', 'nanostores', 'idb-keyval'].map((name) => [name, join(root, 'node_modules', name)]))

const texts = (files, end) => files.filter(({ path }) => path.endsWith(end)).map(({ text }) => text)

/** What a host that starts it, tells it and lets it draw would load: at once, and later. */
async function weighHost(file, verbs, lazy) {
  const contents = `export { ${verbs.filter((verb) => ['init', 'track', 'messages'].includes(verb)).join()} } from './${file}'`
  const { outputFiles, metafile } = await build({ ...settings, stdin: { contents, resolveDir: here, sourcefile: 'host.js' }, format: 'esm', splitting: true, metafile: true })
  const { outputs } = metafile
  const path = (name) => name.replace(/^.*\/out\//, '')
  const entry = Object.keys(outputs).find((name) => outputs[name].entryPoint === 'host.js')
  const eager = new Set()
  const visit = (name) => {
    if (eager.has(path(name))) return
    eager.add(path(name))
    for (const { path: next, kind } of outputs[name].imports) if (kind === 'import-statement' && outputs[next]) visit(next)
  }
  visit(entry)
  const scripts = outputFiles.filter((each) => each.path.endsWith('.js'))
  const isEager = (each) => eager.has(path(each.path))
  return {
    eager: weighAll(scripts.filter(isEager).map(({ text }) => text)),
    lazy: weighAll([...scripts.filter((each) => !isEager(each)).map(({ text }) => text), ...Object.values(lazy)]),
    styles: weighAll(texts(outputFiles, '.css')),
  }
}

/** One classic script that sets `peer`, its styles, its verbs and its bytes. */
export async function bundle({ id, from, lazy = {}, ...entry }) {
  const file = `${from}/${id}.js`
  const alias = from === 'floors' ? own : {}
  const { metafile } = await build({ ...settings, alias, entryPoints: [file], format: 'esm', metafile: true })
  const verbs = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint).exports
  const { outputFiles } = await build({ ...settings, alias, entryPoints: [file], format: 'iife', globalName: 'peer' })
  const loaded = Object.fromEntries(Object.entries(lazy).map(([url, path]) => [url, readFileSync(require.resolve(path), 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '')]))
  return {
    ...entry,
    id,
    from,
    verbs,
    source: texts(outputFiles, '.js')[0],
    styles: texts(outputFiles, '.css').join('\n'),
    served: loaded,
    bytes: from === 'peers' ? await weighHost(file, verbs, loaded) : undefined,
  }
}
