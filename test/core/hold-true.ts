import * as fc from 'fast-check'

const { FC_SEED, FC_RUNS } = process.env

/** Of a test that may be told to run for long, in ms. */
export const patience: number = FC_RUNS ? 3_600_000 : 120_000

/**
 * A property must hold on the same runs every time, and on a few new ones, whose seed is printed when one fails.
 * `FC_SEED` begins elsewhere, and `FC_RUNS` is how many times as many runs there are: `FC_SEED=7 FC_RUNS=20 npx vitest run test/core/properties`.
 */
export const holdTrue = async <T>(property: fc.IAsyncProperty<T>, runs: number): Promise<void> => {
  const numRuns = Math.ceil(runs * (Number(FC_RUNS) || 1))
  await fc.assert(property, { seed: Number(FC_SEED ?? 20_260_105), numRuns })
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 5) })
}
