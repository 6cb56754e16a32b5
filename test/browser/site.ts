import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const folders: [prefix: string, folder: string][] = [
  ['/sdk/', 'dist'],
  ['/sb-admin/', 'node_modules/startbootstrap-sb-admin-2'],
  ['/', 'test/browser/pages'],
]
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export interface SiteOptions {
  /** Response headers by path: `{ '/blank.html': { 'content-security-policy': "default-src 'self'" } }`. `*` is for all. */
  headers?: Record<string, Record<string, string>>
  /** HTML that a page asks for by `?head=name` and gets before `</head>`, or whole pages by their path (`/story.html`). */
  html?: Record<string, string>
  /** More folders of the project, ahead of ours: `[['/hosts/', 'test/hosts']]`. */
  folders?: [prefix: string, folder: string][]
}

export interface Site {
  /** Without a slash at the end: `http://localhost:40123`. */
  url: string
  /** What was posted here, in order; any path takes a POST and answers 204. */
  posts: { path: string; body: string }[]
  /** The paths asked for with GET, in order. */
  hits: string[]
  close(): Promise<void>
}

/**
 * Serves dist/ at `/sdk/`, the pages beside this file at `/` and SB Admin 2 at `/sb-admin/`.
 * Any page takes our tag by `?head=module`, `?head=classic` or `?head=stub,module`,
 * and with `app` the customer's script beside this file.
 * @example
 * const site = await startSite({ html: { story: '<script>expansion.init({})</script>' } })
 * await openPage(context, `${site.url}/sb-admin/index.html?head=stub,module,story`)
 */
export async function startSite({ headers = {}, html = {}, folders: more = [] }: SiteOptions = {}): Promise<Site> {
  const site: Site = { url: '', posts: [], hits: [], close: async () => {} }

  const head = async (name: string): Promise<string> => {
    if (name in html) return html[name]!
    if (name === 'module') return '<script type="module" async src="/sdk/expansion.js"></script>'
    if (name === 'classic') return '<script async src="/sdk/expansion.iife.js"></script>'
    if (name === 'app') return '<script src="/app.js"></script>'
    if (name === 'stub') return `<script>${await readFile(join(root, 'dist/stub.js'), 'utf8')}</script>`
    throw new Error(`?head=${name} names nothing`)
  }

  const page = async (text: string, url: URL): Promise<string> => {
    const names = url.searchParams.get('head')?.split(',') ?? []
    const added = (await Promise.all(names.map(head))).join('\n')
    // A function, since the minified stub may hold a `$&`.
    return text.replace('</head>', () => `${added}</head>`)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(url.pathname)
    const extra = { ...headers['*'], ...headers[path] }
    if (request.method === 'POST') {
      let body = ''
      for await (const piece of request) body += piece
      site.posts.push({ path, body })
      response.writeHead(204, extra).end()
      return
    }
    site.hits.push(path)
    if (path === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const bytes = path in html ? Buffer.from(html[path]!) : await readFile(locate(path, [...more, ...folders]))
    const type = types[extname(path)] ?? 'application/octet-stream'
    const body = type.startsWith('text/html') ? await page(bytes.toString(), url) : bytes
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...extra }).end(body)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: NodeJS.ErrnoException) => {
      const status = error.code === 'ENOENT' || error.code === 'EISDIR' ? 404 : 500
      response.writeHead(status, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site.url = `http://localhost:${(server.address() as AddressInfo).port}`
  site.close = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return site
}

function locate(path: string, among: typeof folders): string {
  const [prefix, folder] = among.find(([each]) => path.startsWith(each))!
  return join(root, folder, normalize(`/${path.slice(prefix.length)}`))
}
