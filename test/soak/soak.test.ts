import * as fc from 'fast-check'
import { test } from 'vitest'
import { acts, type Mix } from '../core/properties/acts.js'
import { AROUND, HONEST, LIES } from '../core/properties/mishaps.js'
import { play, type World } from '../core/properties/play.js'

const { SOAK_SECONDS, SOAK_SEED, SOAK_SHRINK } = process.env
const seconds = Number(SOAK_SECONDS) || 0

/** Weeks in twenty tabs of three windows, of which two or three are seen at a time. */
const TABS = { tabs: 20, windows: 3 }
const LENGTH: [number, number] = [60, 120]

/** By what goes wrong, the promises that hold all the same, and how many lives are worth their time. */
const SOAKS: [name: string, promises: string, runs: number, mix: Mix, world?: World][] = [
  ['nothing but the rest of the browser fails', 'I1 I2 I3 I4 I5 I7 I8 I9 I10 FB15', 8, { faults: AROUND, buying: true }],
  ['without locks, while the clock goes back', 'I1 I2 I3 I4 I5 I7 I8 I10 FB15', 4, { faults: AROUND.filter(kind => kind === 'silence' || kind === 'echo'), clock: 'back' }, { steady: false, locks: false, windows: 1 }],
  ['disks fail, hang and come back', 'I1 I2 I3 I7 I8 I10 FA11 FB15', 8, { faults: HONEST }],
  ['disks lie, clocks jump', 'I3 I7 I8 I10', 3, { faults: [...HONEST, ...LIES], clock: 'any' }, { steady: false }],
]

const ALL = SOAKS.reduce((sum, [, , runs]) => sum + runs, 0)

/**
 * Twenty tabs live for weeks; after every step the promises are looked at. What fails is printed with its seed:
 * `SOAK_SEED=7 npx vitest run --project node test/soak` lives it again, `SOAK_SHRINK=1` looks for a shorter life that fails as well,
 * and `SOAK_SECONDS=600` lives on for ten minutes.
 */
test.each(SOAKS)('FB15 %s: %s', { timeout: 300_000 + 2000 * seconds }, async (_, promises, runs, mix, world) => {
  const kept = promises.split(' ')
  const property = fc.asyncProperty(acts({ ...mix, tabs: TABS.tabs, length: LENGTH }), async all => {
    const problems = await play(all, { ...TABS, ...world })
    const broken = problems.filter(problem => kept.includes(problem.split(' ')[0]!))
    if (broken.length) throw new Error(broken.slice(0, 5).join('\n'))
  })
  const first = Number(SOAK_SEED ?? (seconds ? Date.now() % 2 ** 30 : 20_260_105))
  const until = Date.now() + (1000 * seconds * runs) / ALL
  for (let seed = first; seconds ? Date.now() < until : seed < first + runs; seed++) await fc.assert(property, { seed, numRuns: 1, endOnFailure: !SOAK_SHRINK })
})
