import type { Network } from '../model/platform.js'
import { listen } from './listen.js'
import { native } from './native.js'

export function createNetwork(): Network {
  return {
    random: () => Math.random(),
    online: () => navigator.onLine !== false,

    onOnline(run) {
      const ending = new AbortController()
      listen('online', run, ending.signal)
      return () => ending.abort()
    },

    // Async, so that whatever a page made of `fetch` at worst rejects.
    async post({ url, ...request }, signal) {
      // A redirect would end as a GET, and the sign-in page that answers it would count as a yes.
      const init = { __proto__: null, method: 'POST', cache: 'no-store', redirect: 'error', signal, ...request }
      const reply = await native(globalThis, 'fetch')(url, init as RequestInit)
      return { status: reply.status, retryAfter: reply.headers.get('retry-after'), body: await reply.json().catch(() => undefined) }
    },
  }
}
