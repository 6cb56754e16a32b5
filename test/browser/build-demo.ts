import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Builds what the tests of the demo serve, once for all of them: the page, and its server as one module that a process loads at once. */
export async function setup(): Promise<void> {
  await build({ configFile: resolve(root, 'vite.config.ts'), mode: 'demo', logLevel: 'error' })
  await build({
    configFile: false, root, logLevel: 'error', ssr: { noExternal: true },
    build: { ssr: 'demo/server/plugin.ts', outDir: 'node_modules/.cache/demo-server', rolldownOptions: { output: { entryFileNames: '[name].mjs' } } },
  })
}
