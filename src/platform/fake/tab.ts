import type { Calm, Locks, Network, PageChange, Platform } from '../../model/platform.js'
import { withMemory } from '../memory.js'
import type { FakeClock } from './clock.js'
import { createFakeDisk, type Life, type Platter } from './disk.js'
import { createFaults, type Faults } from './faults.js'
import type { Names } from './names.js'
import { createFakeServer, type FakeServer } from './server.js'

const MINUTE = 60_000

type Obstacle = ReturnType<Calm['obstacle']>

/** A tab of the fake browser; give it to `createExpansion` as the option `platform`. */
export interface FakeTab extends Platform {
  calm: Calm
  locks: Locks
  network: Network
  /** The host's server, one for all tabs. */
  server: FakeServer
  /** What was reported to the console, each text once. */
  errors: { code: string; message: string }[]
  /** What goes wrong with the storage, the locks, the hints and the timers of this tab. */
  faults: Faults
  show(): void
  hide(): void
  /** Any other change of the page: `leave` and `return` (page cache), `active` (use), `route`. */
  tell(change: PageChange): void
  /** A route change. */
  visit(path: string): void
  /** From now on no modal may open, for this reason; without one the page is calm again. */
  obstruct(reason?: Obstacle): void
  /** A message on the channel that no tab of ours has sent: the host page's, or another version's. It carries nothing that is read. */
  forge(): void
  /** Nothing runs and nothing is heard until `thaw()`, as where the browser froze the page or the computer sleeps; what the tab holds stays held. */
  freeze(): void
  /** Time goes on: all that fell due meanwhile runs at once. */
  thaw(): void
  /** Everything in the tab stops where it is, half-done writes included; what it held is free. */
  crash(): void
  /** The page goes, and with it all that is not on its way to the disk. Gives the tab that comes instead. */
  reload(): FakeTab
}

/** What the tabs of one browser share. */
export interface Shared {
  clock: FakeClock
  platter: Platter
  /** Absent where there are no locks. */
  names: Names | undefined
  /** Where hints are heard; absent where there are no channels. */
  channel: Map<object, () => void> | undefined
  server?: FakeServer
  open(): FakeTab
}

export function createFakeTab(id: string, shared: Shared): FakeTab {
  const { clock, platter, names, channel, open } = shared
  const server = (shared.server ??= createFakeServer())
  const life: Life = { state: 'alive' }
  const [faults, next] = createFaults()
  const promptly = clock.timeFor(life)
  const time = clock.timeFor(life, () => {
    const kind = next('timers')?.kind
    return (due) => (kind === 'never' ? Infinity : kind ? Math.ceil(due / MINUTE) * MINUTE : due)
  })
  let thaw = (): void => {}
  const watchers = new Set<(change: PageChange) => void>()
  const hearers = new Set<() => void>()
  const waiting = new Set<() => void>()
  const errors: FakeTab['errors'] = []
  let visible = true
  let obstacle: Obstacle
  let path = '/'

  const tell = (change: PageChange): void => {
    for (const watcher of watchers) watcher(change)
  }
  const turn = (to: boolean): void => {
    if (visible === to) return
    visible = to
    tell(to ? 'visible' : 'hidden')
  }
  const hear = (): void => {
    promptly.soon(0, () => {
      for (const hearer of hearers) hearer()
    })
  }
  const end = (state: Life['state']): void => {
    life.state = state
    clock.end(life)
    names?.end(life)
    channel?.delete(life)
    watchers.clear()
  }
  channel?.set(life, hear)

  return {
    time,
    storage: withMemory(createFakeDisk(platter, () => next('storage'), life, promptly)),
    tabs: {
      id,
      hint() {
        const kind = next('hints')?.kind
        if (life.state !== 'alive' || kind === 'silence') return
        for (const [tab, heard] of channel ?? []) {
          if (tab === life) continue
          heard()
          if (kind) heard()
        }
      },
      onHint(run) {
        hearers.add(run)
        return () => hearers.delete(run)
      },
      suspend: () => channel?.delete(life),
      resume: () => channel?.set(life, hear),
    },
    locks: {
      hold: (name) => (next('locks')?.kind !== 'refuse' && life.state === 'alive' && names?.hold(name, life)) || (() => {}),
      freed(name, signal) {
        const kind = next('locks')?.kind
        if (kind === 'wait') return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false)))
        return names && !kind ? names.freed(name, signal) : Promise.resolve(false)
      },
    },
    page: {
      visible: () => visible,
      watch(listener) {
        watchers.add(listener)
        return () => watchers.delete(listener)
      },
      report(code, message) {
        if (!errors.some((error) => error.code === code && error.message === message)) errors.push({ code, message })
      },
    },
    calm: {
      obstacle: () => obstacle,
      path: () => path,
      whenClear(run) {
        let stopped = false
        const look = (): void => {
          if (stopped) return
          if (obstacle) waiting.add(look)
          else run()
        }
        time.soon(0, look)
        return () => {
          stopped = true
        }
      },
      stop() {},
    },
    network: server.from(id, life, time),
    server,
    errors,
    faults,
    show: () => turn(true),
    hide: () => turn(false),
    tell,
    visit(to) {
      path = to
      tell('route')
    },
    obstruct(reason) {
      obstacle = reason
      if (reason) return
      for (const look of waiting) time.soon(0, look)
      waiting.clear()
    },
    forge: hear,
    freeze() {
      life.frozen ??= new Promise((resolve) => {
        thaw = resolve
      })
      clock.pause(life)
    },
    thaw() {
      life.frozen = undefined
      clock.resume(life)
      thaw()
    },
    crash: () => end('crashed'),
    reload() {
      turn(false)
      tell('leave')
      end('gone')
      return open()
    },
  }
}
