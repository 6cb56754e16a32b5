import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'vite'
import { walk } from '../../.ci/walk.mjs'

const here = import.meta.dirname
const root = join(here, '../..')

// Isolated pages read the clock to 5 µs; others to 100.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' }
const page = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><body><main><h1>Page</h1><p>Text of the host.</p></main></body></html>'

/** What others build on, in one classic script that sets `floors`. */
async function buildFloors() {
  const { output } = (await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: join(here, 'floors.js'), formats: ['iife'], name: 'floors' } },
  }))[0]
  return output[0].code
}

/** Serves one reading of dist/, so that a build under way changes nothing in the middle of a run. */
export async function startSite() {
  const files = new Map([['/', page], ['/floors.js', await buildFloors()]])
  for (const folder of [join(root, 'dist'), join(here, 'page')])
    for (const file of walk(folder)) if (file.endsWith('.js')) files.set(`/${file}`, readFileSync(join(folder, file), 'utf8'))
  const server = createServer(({ url }, response) => {
    const body = files.get(new URL(url, 'http://localhost').pathname)
    const type = body === page ? 'text/html' : 'text/javascript'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://localhost:${server.address().port}`, files, close: () => server.close() }
}
