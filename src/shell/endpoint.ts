import { HOUR } from '../core/duration.js'
import type { Handoff } from '../model/handoff.js'
import type { Endpoint, EndpointAnswer, Options } from '../model/options.js'
import type { Network, Page, Time } from '../model/platform.js'
import type { Verdict, Way } from './way.js'

/** In bytes. All requests that outlive their page share 64 KiB: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const PARTING = 60_000
const LARGEST = 256_000

/** After so many requests without any answer, whatever blocks them is left alone. */
const UNANSWERED = 3
const REST = 6 * HOUR

const RETRIED = [408, 425, 429]

const size = (text: string): number => new TextEncoder().encode(text).length

/** FNV-1a of 128 bits: https://www.rfc-editor.org/rfc/rfc9923 */
const fingerprint = (text: string): string => {
  let hash = 0x6c62272e07bb014262b821756295c58dn
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x1000000000000000000013bn)
  return hash.toString(16)
}

/** In ms, from seconds or from a date. */
const waitIn = (retryAfter: string | null | undefined, now: number): number | undefined => {
  const wait = retryAfter ? (/^\s*\d+\s*$/.test(retryAfter) ? +retryAfter * 1000 : Date.parse(retryAfter) - now) : NaN
  return Number.isFinite(wait) ? wait : undefined
}

const listed = (given: unknown): unknown[] | undefined => (Array.isArray(given) ? given : undefined)

/** The endpoint in a form that inherits nothing from a page that polluted prototypes. */
const readEndpoint = (given: Options['endpoint']): Endpoint | undefined => {
  const endpoint = { __proto__: null, ...(typeof given === 'string' ? { url: given } : given) } as unknown as Endpoint
  return endpoint.url && typeof endpoint.url === 'string' ? endpoint : undefined
}

/** Posts hand-offs; what cannot be reached is waited for in silence. */
const createEndpoint = ({ url, headers, credentials }: Endpoint, network: Network, { time, page }: { time: Time; page: Page }, wake: () => void): Way => {
  let unanswered = 0
  let rested = () => {}
  const reopen = () => {
    rested()
    unanswered = 0
    wake()
  }
  const off = network.onOnline(reopen)
  const unheard = (error: unknown): never => {
    if (network.online() && ++unanswered === UNANSWERED) rested = time.soon(REST, reopen)
    throw error
  }
  return {
    quiet: true,
    able: () => network.online() && unanswered < UNANSWERED,
    parts(handoffs) {
      const most = page.visible() ? LARGEST : PARTING
      const parts: Handoff[][] = []
      let room = 0
      for (const handoff of handoffs) {
        const bytes = size(JSON.stringify(handoff)) + 20
        if (bytes > room) {
          parts.push([])
          room = most
        }
        parts.at(-1)!.push(handoff)
        room -= bytes
      }
      return parts
    },
    async send(handoffs, signal) {
      const body = JSON.stringify({ handoffs })
      const names = handoffs.map(({ key, revision }) => `${key} ${revision}`).sort().join('\n')
      const { status, retryAfter, body: said } = await network.post({
        url, body, credentials,
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': fingerprint(names) },
        keepalive: !page.visible() && size(body) < PARTING,
      }, signal).catch(unheard)
      unanswered = 0
      if (!(status >= 200 && status < 300)) {
        const again = RETRIED.includes(status) || !(status >= 400 && status < 500)
        const wait = waitIn(retryAfter, time.now())
        return () => (again ? { wait } : { refused: `the endpoint answered ${status}` })
      }
      const { accepted, rejected } = { __proto__: null, ...(said as object | undefined) } as EndpointAnswer
      const taken = listed(accepted)
      const left = new Map(listed(rejected)?.map(one => [Object(one).key, Object(one).reason ?? 'the endpoint rejected it']))
      return (key): Verdict => (left.has(key) ? { refused: String(left.get(key)) } : !taken || taken.includes(key) ? 'accepted' : {})
    },
    stop() {
      off()
      rested()
    },
  }
}

/** The way to the host's endpoint; undefined when there is none at that address. */
export const openEndpoint = (given: Options['endpoint'], network: Network, page: { time: Time; page: Page }, wake: () => void): Way | undefined => {
  const endpoint = readEndpoint(given)
  return endpoint && createEndpoint(endpoint, network, page, wake)
}
