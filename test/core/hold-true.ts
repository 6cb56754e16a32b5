import * as fc from 'fast-check'

/** A property must hold on the same runs every time, and on a few new ones, whose seed is printed when one fails. */
export const holdTrue = async <T>(property: fc.IAsyncProperty<T>, runs: number): Promise<void> => {
  await fc.assert(property, { seed: 20_260_105, numRuns: runs })
  await fc.assert(property, { numRuns: Math.ceil(runs / 5) })
}
