// What a user would install. `npm run check:package`
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
process.chdir(root)
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0
const bin = (name, ...args) => run(join(root, 'node_modules/.bin', name), args)

if (!existsSync('dist/index.js') && !run(process.execPath, ['.ci/build.mjs'])) process.exit(1)

const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], { encoding: 'utf8' }))
for (const { path, size } of packed.files) console.log(`${String(size).padStart(9)}  ${path}`)
console.log(`${String(packed.unpackedSize).padStart(9)}  in ${packed.files.length} files, ${packed.size} packed\n`)

const passed = [bin('publint', '--strict'), bin('attw', '--pack', '.', '--profile', 'esm-only')]
process.exitCode = passed.every(Boolean) ? 0 : 1
