import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm run mutate`, or for a few files `npm run mutate -- --mutate 'src/core/offer.ts'`. What survives is told in test/mutation.md. */
export default {
  testRunner: 'vitest',
  // The runner's own search for related tests would follow imports only; here it is known which tests see the rules.
  vitest: { configFile: 'test/mutation.config.ts', related: false },
  mutate: ['src/core/**/*.ts', 'src/platform/{storage,connection,disk,memory}.ts'],
  ignorePatterns: ['**', '!src/**', '!test/core/**', '!test/cases/**', '!test/platform/**', '!test/shell/**', '!test/report/**', '!test/mail/**', '!test/mutation.*', '!package.json', '!tsconfig.json'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker/incremental.json',
  tempDirName: join(tmpdir(), 'expansion-mutants'),
  concurrency: 2,
  // Generous, for a machine that does other things: what never ends is counted, not timed.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 15,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/stryker/report.json' },
  thresholds: { high: 95, low: 85, break: 85 },
}
