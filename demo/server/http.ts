import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from './body.js'
import type { Host } from './host.js'
import { refuse, statusOf } from './refuse.js'
import { readHandoffs, readMoment } from './validate.js'

interface Answer {
  json?: unknown
  html?: string
  etag?: number
}

type Route = (host: Host, path: string[], request: IncomingMessage) => Answer | Promise<Answer>

// What someone wrote into a mail must not run, load or leave: https://www.w3.org/TR/CSP3/
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

const versionOf = (header: string | undefined): number | undefined => (header === undefined ? undefined : Number(header.replaceAll('"', '')))
const found = <T>(value: T | undefined): T => value ?? refuse(404, 'Nothing here.')
const person = ([account, user, ...more]: string[]): [string, string] =>
  account && user && !more.length ? [account, user] : refuse(404, 'A snapshot is at /expansion/snapshots/<account>/<user>.')

const ROUTES: Record<string, Route> = {
  async 'POST handoffs'({ accept }, _, request) {
    const { handoffs, rejected } = readHandoffs(await readBody(request))
    accept(handoffs)
    return { json: { accepted: handoffs.map(({ key }) => key), ...(rejected.length && { rejected }) } }
  },
  'GET handoffs'({ handoffs, clock }, [key]) {
    if (key?.endsWith('.html')) return { html: found(handoffs.read(key.slice(0, -5))).html }
    return key === undefined ? { json: { handoffs: handoffs.list(clock.now()) } } : refuse(404, 'Nothing here.')
  },
  'GET inbox'({ inbox }, [id]) {
    if (id === undefined) return { json: { mails: inbox.list() } }
    if (id.endsWith('.html')) return { html: found(inbox.read(id.slice(0, -5))).html }
    return { json: found(inbox.read(id)) }
  },
  'GET snapshots'({ snapshots }, path) {
    const kept = snapshots.get(...person(path))
    return { json: kept?.snapshot ?? null, etag: kept?.version ?? 0 }
  },
  async 'PUT snapshots'({ snapshots }, path, request) {
    const from = new URL(request.url!, 'http://localhost').searchParams.get('from')
    const body = await readBody(request)
    const kept = snapshots.get(...person(path))
    // Two tabs of one browser overtake each other all day: to a page that asks so it is no error, and the answer is what to merge.
    if (from !== null && kept && kept.version !== Number(from)) return { json: kept, etag: kept.version }
    const version = snapshots.put(...person(path), body, versionOf(request.headers['if-match']))
    return { json: { version }, etag: version }
  },
  'GET clock': ({ clock }) => ({ json: { now: clock.now() } }),
  async 'POST clock'({ travel, clock }, _, request) {
    await travel(readMoment(await readBody(request)))
    return { json: { now: clock.now() } }
  },
  async 'POST restart'({ forget }) {
    await forget()
    return { json: {} }
  },
}

async function answer(host: Host, request: IncomingMessage): Promise<Answer> {
  // Other sites may be open in the same browser; this is not for them.
  if (/^(cross|same)-site$/.test(String(request.headers['sec-fetch-site']))) refuse(403, 'Only for the pages of this host.')
  const [name, ...path] = new URL(request.url!, 'http://localhost').pathname.split('/').slice(2).map(decodeURIComponent)
  const route = `${request.method} ${name}`
  if (Object.hasOwn(ROUTES, route)) return ROUTES[route]!(host, path, request)
  return refuse(404, 'Nothing here.')
}

function write(response: ServerResponse, status: number, { json, html, etag }: Answer): void {
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-type', html === undefined ? 'application/json' : 'text/html; charset=utf-8')
  if (html !== undefined) response.setHeader('content-security-policy', MAIL_POLICY)
  if (etag !== undefined) response.setHeader('etag', `"${etag}"`)
  response.end(html ?? JSON.stringify(json))
}

/** Answers what is under `/expansion/` and leaves the rest to others. */
export const createHandler = (host: Host) => (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
  if (!request.url?.startsWith('/expansion/')) return next()
  answer(host, request).then(
    (given) => write(response, 200, given),
    (error: unknown) => {
      const status = error instanceof URIError ? 400 : statusOf(error)
      if (status === 500) console.error(error)
      write(response, status, { json: { message: status === 500 ? 'The host failed.' : (error as Error).message } })
    },
  )
}
