import * as fc from 'fast-check'
import { FAULTS, type FakeTab, type FaultKind } from '../../../src/testing.js'

/** Something goes wrong with a tab, or comes right again. */
export type Mishap = { do: 'fault'; kind: FaultKind; times: number } | { do: 'heal' | 'forge' | 'freeze' | 'thaw' }

const kinds = Object.keys(FAULTS) as FaultKind[]

/** A disk that says it did what it did not, or gives what it was not given. */
export const LIES: readonly FaultKind[] = ['forget', 'stale', 'garbage']
/** What leaves the disk and the locks alone: without locks, two windows share a message by its lease. */
export const AROUND: readonly FaultKind[] = ['wait', 'silence', 'echo', 'late', 'never']
/** All that a browser may do and admit. */
export const HONEST: readonly FaultKind[] = kinds.filter(kind => !LIES.includes(kind) && kind !== 'refuse')

export const mishaps = (given: readonly FaultKind[]): fc.Arbitrary<Mishap> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('fault' as const), kind: fc.constantFrom(...given), times: fc.constantFrom(1, 3, 1000) }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('heal' as const, 'heal' as const, 'thaw' as const, 'thaw' as const, 'freeze' as const, 'forge' as const) }) },
  )

/** Locks and channels fail in all tabs of a browser at once, and a disk that fails for long; timers, and a disk now and then, in one. */
export const isShared = ({ kind, times }: Extract<Mishap, { do: 'fault' }>): boolean =>
  FAULTS[kind] === 'storage' ? times > 3 : FAULTS[kind] !== 'timers'

export const befall = (mishap: Mishap, place: FakeTab, all: readonly FakeTab[]): void => {
  if (mishap.do === 'fault') for (const one of isShared(mishap) ? all : [place]) one.faults.strike(mishap.kind, mishap.times)
  else if (mishap.do === 'heal') for (const one of all) one.faults.heal()
  else place[mishap.do]()
}
