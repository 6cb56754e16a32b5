import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '../../../dist')
const read = (file: string): string => readFileSync(join(dist, file), 'utf8')

export const NONCE = "'nonce-abc'"
const POLICY = "default-src 'none'; style-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** The strictest policy under which a page still runs scripts, and which ones. */
export const strict = (scripts: string): { 'content-security-policy': string } => ({ 'content-security-policy': `${POLICY}; script-src ${scripts}` })

export const hashes: Record<string, string> = JSON.parse(read('sri.json'))

/** The lines of `dist/snippet.html`, as somebody copies them for this place. */
export const copied = (at: string): string =>
  read('snippet.html').replace(/^<!--.*?-->\n/s, '').replaceAll('NONCE', 'abc').replace(/\/sdk\/[\d.]+\//g, at)

/** One file, which has one hash. */
export const classic = (at: string): string =>
  `<script nonce="abc" src="${at}expansion.iife.js" integrity="${hashes['expansion.iife.js']}" crossorigin="anonymous"></script>`

const app = `sha256-${createHash('sha256').update(readFileSync(join(import.meta.dirname, 'app.js'))).digest('base64')}`

/** A page with an element to stand beside, and the customer's script. */
export const page = (head: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>${head}<script nonce="abc" src="/app.js" integrity="${app}"></script></head><body><h1>Canary of the text</h1><button id="act">Avis</button></body></html>`

export const withoutMap = (head: string): string => head.replace(/<script [^>]*importmap.*?<\/script>\n/s, '')

/** What a policy of hashes says of the same lines: nothing but what was built, and the customer's script. */
export function everyHash(head: string): string {
  const inline = [...head.matchAll(/^<script [^>]*>([^]+?)<\/script>$/gm)].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
  return [...inline, `'${app}'`, ...Object.values(hashes).map((hash) => `'${hash}'`)].join(' ')
}

/**
 * Runs in the page before all else: keeps what its policy refused, and every text that was given to something that makes
 * HTML or code of it, which is more than a policy tells.
 */
export function watch(): void {
  const seen = { violations: [] as string[], sinks: [] as string[] }
  Object.assign(window, { seen })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.violations.push(`${effectiveDirective} ${blockedURI}`))
  const setters: [object, string[]][] = [
    [Element.prototype, ['innerHTML', 'outerHTML']], [ShadowRoot.prototype, ['innerHTML']], [HTMLIFrameElement.prototype, ['srcdoc', 'src']],
    [HTMLScriptElement.prototype, ['src', 'text', 'textContent', 'innerText']], [Document.prototype, ['cookie']],
  ]
  for (const [owner, names] of setters)
    for (const name of names) {
      const found = Object.getOwnPropertyDescriptor(owner, name)
      if (found?.set) Object.defineProperty(owner, name, { ...found, set(value) { seen.sinks.push(name); found.set!.call(this, value) } })
    }
  const methods: [object, string[]][] = [
    [Element.prototype, ['insertAdjacentHTML', 'setHTMLUnsafe']], [ShadowRoot.prototype, ['setHTMLUnsafe']], [Range.prototype, ['createContextualFragment']],
    [Document.prototype, ['write', 'writeln', 'execCommand']], [DOMParser.prototype, ['parseFromString']], [Object.getPrototypeOf((window as unknown as { trustedTypes: object }).trustedTypes) as object, ['createPolicy']],
    [StorageManager.prototype, ['persist']], [Navigator.prototype, ['sendBeacon']], [window, ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker']],
  ]
  for (const [owner, names] of methods as [Record<string, (...args: unknown[]) => unknown>, string[]][])
    for (const name of names) {
      const found = owner[name]
      if (found) owner[name] = new Proxy(found, {
        apply: (target, self, args) => (seen.sinks.push(name), Reflect.apply(target, self, args)),
        construct: (target, args) => (seen.sinks.push(name), Reflect.construct(target, args) as object),
      })
    }
}
