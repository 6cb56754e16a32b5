// Everything that dist/ holds. `npm run build`
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, runnerImport } from 'vite'
import { bundled } from './bundled.mjs'
import { buildDeclarations } from './declarations.mjs'
import { materials } from './materials.mjs'
import { snippet } from './snippet.mjs'
import { walk } from './walk.mjs'

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')
process.chdir(root)
process.env.NODE_ENV = 'production'

rmSync(dist, { recursive: true, force: true })

const modes = ['npm', 'script', 'classic', 'classic-en', ...(existsSync('src/stub.ts') ? ['stub'] : [])]
for (const mode of modes) await build({ mode, logLevel: 'warn' })

buildDeclarations(root, dist)

const { module: schema } = await runnerImport(join(root, 'src/schema/json-schema.ts'), { configFile: false, logLevel: 'warn' })
writeFileSync(join(dist, 'campaign.schema.json'), `${JSON.stringify(schema.configurationJsonSchema(), null, 2)}\n`)

const packages = bundled(root, dist)
writeFileSync(join(dist, 'sbom.json'), `${JSON.stringify(materials(root, packages), null, 2)}\n`)

const licences = packages.map(([name]) => `${name}\n\n${readFileSync(licenceOf(name), 'utf8').trim()}\n`)
writeFileSync(
  join(dist, 'third-party-licenses.txt'),
  `These files contain code of other packages, each under its licence; sbom.json says which file contains what.\n\n${licences.join(`\n${'-'.repeat(72)}\n\n`)}`,
)

function licenceOf(name) {
  const folder = join('node_modules', name)
  return join(folder, readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)))
}

const hashes = Object.fromEntries(
  walk(dist)
    .filter((file) => /^(expansion(\.\w+)*\.js|stub\.js|chunks\/.*\.js)$/.test(file))
    .map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(join(dist, file))).digest('base64')}`]),
)
writeFileSync(join(dist, 'sri.json'), `${JSON.stringify(hashes, null, 2)}\n`)

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync(join(dist, 'snippet.html'), snippet({ version, stub: readFileSync(join(dist, 'stub.js'), 'utf8').trim(), hashes }))

console.log(walk(dist).filter((file) => file.endsWith('.js')).map((file) => `dist/${file}`).join('\n'))
