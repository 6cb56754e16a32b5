import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { walk } from '../../.ci/walk.mjs'

// Isolated pages read the clock to 5 µs; others to 100.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' }
const page = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><body><main><h1>Page</h1><p>Text of the host.</p><p><button id="app">Act</button></p></main></body></html>'
const pages = join(import.meta.dirname, 'page')

/** Serves one page, what the measures do in it, and everyone who is measured as `/peer-<id>.js`. */
export async function startSite(entries) {
  const files = new Map([['/', page]])
  for (const file of walk(pages)) files.set(`/page/${file}`, readFileSync(join(pages, file), 'utf8'))
  for (const { id, source, served } of entries) {
    files.set(`/peer-${id}.js`, source)
    for (const [url, text] of Object.entries(served)) files.set(url, text)
  }
  const server = createServer(({ url }, response) => {
    const body = files.get(new URL(url, 'http://localhost').pathname)
    const type = body === page ? 'text/html' : 'text/javascript'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() }
}
