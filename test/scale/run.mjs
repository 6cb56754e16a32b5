// A year of many accounts, in one file that Node runs on all cores. `npm run scale -- [--accounts 100000] [--minutes 30] [--seed 1] [--account 4711] [--events file.ndjson] [--config file.json]`
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const outDir = join(root, 'node_modules/.cache/scale')
process.chdir(root)
await build({
  root, configFile: false, logLevel: 'warn', publicDir: false,
  define: { 'import.meta.env.EXPANSION_LANGUAGE': '""', 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  // One file: what is loaded when first needed then comes by promises alone, and a virtual clock need not wait for a disk.
  build: { ssr: 'test/scale/main.ts', outDir, emptyOutDir: true, minify: false, target: 'node20', rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'main.mjs' } } },
})
// A process of its own, so that its memory is what the simulation needs.
process.exitCode = spawnSync(process.execPath, [join(outDir, 'main.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1
