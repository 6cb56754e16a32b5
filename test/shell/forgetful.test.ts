import { expect, test } from 'vitest'
import type { Expansion } from '../../src/index.js'
import { createFakePlatform, type FakeTab } from '../../src/testing.js'
import { lookThrice, quota } from './acts.js'
import { createWorld, DAY, type World } from './world.js'

interface Forgetful {
  tabs?: number
  locks?: boolean
  holdout?: number
  /** Brings a message about while the disk still remembers; what it gives is done once it forgets. */
  act: (world: Pick<World, 'on' | 'rest'> & { tabs: Expansion[] }) => Promise<() => unknown>
}

/** Nobody speaks until what is returned is called, in all tabs at once. */
const heldIn = (tabs: Expansion[]) => {
  const releases = tabs.map(tab => tab.hold())
  return () => {
    for (const release of releases) release()
  }
}

/** What tabs might tell each other again and again, each of them finding what it had put right. */
const FORGETFUL: Record<string, Forgetful> = {
  'the claim of a tab that let go': {
    async act({ tabs, on, rest }) {
      tabs[0]!.track(...quota(820))
      await rest()
      return () => tabs.find(on)!.act('close')
    },
  },
  'a plea for room, of two tabs': {
    async act({ tabs, on, rest }) {
      await lookThrice(tabs[0]!, rest)
      const shows = tabs.find(on)!
      shows.hold()
      const release = heldIn(tabs.filter(tab => tab !== shows))
      tabs[0]!.track(...quota(820))
      await rest()
      return release
    },
  },
  'a question after a claim, without locks': {
    locks: false,
    async act({ tabs, rest }) {
      tabs[0]!.track(...quota(820))
      await rest(70_000)
      return () => {}
    },
  },
  'a claim, of three tabs': {
    async act({ tabs, rest }) {
      const release = heldIn(tabs)
      tabs[0]!.track(...quota(820))
      await rest()
      return release
    },
  },
  'a claim, of one tab': {
    tabs: 1,
    async act({ tabs, rest }) {
      const release = heldIn(tabs)
      tabs[0]!.track(...quota(820))
      await rest()
      return release
    },
  },
  'what is not shown to whoever is held out': {
    holdout: 100,
    async act({ tabs, rest }) {
      const release = heldIn(tabs)
      await lookThrice(tabs[0]!, rest)
      return release
    },
  },
}

test.each(Object.entries(FORGETFUL))('FA18 FB15 I8 on a disk that forgets, tabs come to rest: %s', async (_, { tabs: many = 3, locks = true, holdout = 0, act }) => {
  const browser = createFakePlatform({ locks, settle: () => new Promise(setImmediate) })
  const { open, on } = createWorld({ policy: { holdout } })
  const places = Array.from({ length: many }, (_, at) => (at ? browser.tab() : browser))
  let commits = 0
  let shown = 0
  const tabs = places.map(place => {
    const { commit } = place.storage
    const tab = open({}, { ...place, storage: { ...place.storage, commit: (...given) => (commits++, commit(...given)) } as FakeTab['storage'] })
    tab.on('shown', () => void shown++)
    return tab
  })
  const rest = (ms = 3000) => browser.advance(ms)
  await rest()
  const begin = await act({ tabs, on, rest })
  for (const { faults } of places) faults.strike('forget', Infinity)
  commits = shown = 0
  await begin()
  await browser.advance(DAY)
  expect(shown, 'twice in each tab').toBeLessThanOrEqual(2 * many)
  expect(commits).toBeLessThanOrEqual(20 * many)
})
