import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdTrue, patience } from '../hold-true.js'
import { acts, type Mix } from './acts.js'
import { campaigns, policies } from './campaigns.js'
import { HONEST } from './mishaps.js'
import { play, type World } from './play.js'

/** Plays many lives, in which only what is named here may not be broken; a promise that a world does not make is left out. */
const keep = (promises: string, runs: number, mix: Mix, world: World = {}, own = true) => {
  const kept = promises.split(' ')
  return holdTrue(
    fc.asyncProperty(acts(mix), own ? campaigns : fc.constant(undefined), own ? policies : fc.constant({}), async (all, given, policy) => {
      const problems = await play(all, { ...world, tabs: mix.tabs, campaigns: given, policy })
      expect(problems.filter(problem => kept.includes(problem.split(' ')[0]!))).toEqual([])
    }),
    runs,
  )
}

const all = 'I1 I2 I3 I4 I5 I8 I9 I10'

test('I1 I2 I3 I4 I5 I8 I10 built-in campaigns, nobody buys: every quiet, cap and gap is kept', { timeout: patience }, () => keep(all, 40, {}, {}, false))

test('I1 I2 I3 I4 I5 I8 I9 I10 built-in campaigns: whoever buys, tries, leaves and comes back', { timeout: patience }, () => keep(all, 30, { buying: true }, {}, false))

test('I1 I2 I3 I4 I5 I8 I10 campaigns as data, nobody buys, in three tabs', { timeout: patience }, () => keep(all, 30, { tabs: 3 }))

test('I1 I2 I3 I4 I5 I8 I9 I10 campaigns as data: whoever owns it never sees it offered', { timeout: patience }, () => keep(all, 30, { buying: true }))

test('I1 I2 I3 I4 I5 I8 I10 FC1 a clock set back, however often, shortens no wait', { timeout: patience }, () => keep(all, 30, { clock: 'back' }, { steady: false }))

test('I1 I2 I3 I4 I5 I8 I10 FC2 FC3 a clock that jumps both ways ends early only what had begun', { timeout: patience }, () => keep(all, 30, { clock: 'any', buying: true }, { steady: false }))

test('I3 I8 I10 a disk that fails, hangs or is gone, in the midst of jumps of the clock', { timeout: patience }, () => keep('I3 I8 I10', 25, { clock: 'any', buying: true, faults: HONEST }, { steady: false }))

test('I1 I3 I8 I10 a host whose handlers, listeners and deliveries fail, and that says what makes no sense', { timeout: patience }, () => keep('I1 I3 I8 I10', 25, { buying: true, nonsense: true }, { hostile: true }))
