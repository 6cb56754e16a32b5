import type { Tabs } from '../model/platform.js'
import { listen } from './listen.js'

/** Plain http has no locks, a sandbox refuses them, blocked storage refuses channels as well: each is then done without. */
export function createTabs(name: string): Tabs {
  const listeners = new Set<() => void>()
  let channel: BroadcastChannel | undefined
  let suspended = false

  // Whatever a message says and whoever sent it, it only means that the storage may have changed.
  const heard = (): void => {
    for (const run of listeners) run()
  }

  const open = (): void => {
    try {
      if (!channel) listen('message', heard, undefined, (channel = new BroadcastChannel(name)))
    } catch {}
  }

  const close = (): void => {
    channel?.close()
    channel = undefined
  }

  return {
    // Also unique where a host's tests have fixed Math.random.
    id: `${performance.timeOrigin}-${Math.random()}`,

    hint() {
      open()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      channel?.postMessage(0)
      if (suspended) close()
    },

    onHint(run) {
      listeners.add(run)
      if (!suspended) open()
      return () => listeners.delete(run)
    },

    suspend() {
      suspended = true
      close()
    },

    resume() {
      suspended = false
      open()
    },
  }
}
