import type { Network, Post, Reply, Stop, Time } from '../../model/platform.js'
import type { Life } from './disk.js'

/** What was posted, answered or not. */
export interface FakeRequest extends Post {
  /** Of the tab, and when. */
  tab: string
  at: number
}

/** The host's server, as all tabs of one browser reach it. */
export interface FakeServer {
  /** In order. */
  requests: FakeRequest[]
  /**
   * Answers, at once or later; 204 unless told. What it throws is a connection that broke.
   * @example browser.server.answer = () => ({ status: 503, retryAfter: '120' })
   */
  answer: (request: FakeRequest) => Partial<Reply> | void | Promise<Partial<Reply> | void>
  /** What waits are spread by, from 0 up to 1; always 0.5 unless told. */
  random: () => number
  /** Cuts the browser off, or brings the connection back. */
  connect(online: boolean): void
  /** How one tab reaches it. */
  from(tab: string, life: Life, time: Time): Network
}

const never = (): Promise<never> => new Promise(() => {})

export function createFakeServer(): FakeServer {
  const hearers = new Map<() => void, Life>()
  let connected = true

  const server: FakeServer = {
    requests: [],
    answer: () => {},
    random: () => 0.5,
    connect(online) {
      const back = online && !connected
      connected = online
      for (const [run, { state }] of back ? hearers : []) if (state === 'alive') run()
    },
    from: (tab, life, time) => ({
      random: () => server.random(),
      online: () => connected,
      onOnline(run): Stop {
        hearers.set(run, life)
        return () => hearers.delete(run)
      },
      async post(post, signal) {
        if (life.state !== 'alive') return never()
        if (!connected) throw new TypeError('Failed to fetch')
        const request = { ...post, tab, at: time.now() }
        server.requests.push(request)
        const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new TypeError('aborted'))))
        const reply = await Promise.race([aborted, (async () => server.answer(request))()])
        await life.frozen
        return life.state === 'alive' ? { status: 204, ...reply } : never()
      },
    }),
  }
  return server
}
