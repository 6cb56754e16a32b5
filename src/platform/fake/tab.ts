import type { Calm, Locks, Network, PageChange, Platform } from '../../model/platform.js'
import { withMemory } from '../memory.js'
import type { FakeClock } from './clock.js'
import { createFakeDisk, type Life } from './disk.js'
import { createFaults, type Faults } from './faults.js'
import type { Names } from './names.js'
import { createFakeServer, type FakeServer } from './server.js'

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
  /** What goes wrong with the storage of this tab. */
  faults: Faults
  show(): void
  hide(): void
  /** Any other change of the page: `leave` and `return` (page cache), `active` (use), `route`. */
  tell(change: PageChange): void
  /** A route change. */
  visit(path: string): void
  /** From now on no modal may open, for this reason; without one the page is calm again. */
  obstruct(reason?: Obstacle): void
  /** Everything in the tab stops where it is, half-done writes included; what it held is free. */
  crash(): void
  /** The page goes, and with it all that is not on its way to the disk. Gives the tab that comes instead. */
  reload(): FakeTab
}

/** What the tabs of one browser share. */
export interface Shared {
  clock: FakeClock
  disk: Map<string, unknown>
  /** Absent where there are no locks. */
  names: Names | undefined
  /** Where hints are heard; absent where there are no channels. */
  channel: Map<object, () => void> | undefined
  server?: FakeServer
  open(): FakeTab
}

export function createFakeTab(id: string, shared: Shared): FakeTab {
  const { clock, disk, names, channel, open } = shared
  const server = (shared.server ??= createFakeServer())
  const life: Life = { state: 'alive' }
  const time = clock.timeFor(life)
  const [faults, nextFault] = createFaults()
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
    time.soon(0, () => {
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
    storage: withMemory(createFakeDisk(disk, nextFault, life, time)),
    tabs: {
      id,
      hint() {
        if (life.state !== 'alive') return
        for (const [tab, heard] of channel ?? []) if (tab !== life) heard()
      },
      onHint(run) {
        hearers.add(run)
        return () => hearers.delete(run)
      },
      suspend: () => channel?.delete(life),
      resume: () => channel?.set(life, hear),
    },
    locks: {
      hold: (name) => (life.state === 'alive' && names?.hold(name, life)) || (() => {}),
      freed: (name, signal) => (names ? names.freed(name, signal) : Promise.resolve(false)),
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
    crash: () => end('crashed'),
    reload() {
      turn(false)
      tell('leave')
      end('gone')
      return open()
    },
  }
}
