import { resolve } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** For `npm run mutate`: the tests that see the rules of the core and the storage in little time. What kills most in the least time goes first. */
const suites = [
  'core/contains', 'core/owned', 'core/meter', 'core/history', 'core/suited', 'core/advocacy', 'core/purchase', 'core/ripe', 'core/shape', 'core/devices', 'core/target', 'core/page', 'core/merge-enrolments', 'core/names', 'core/screen', 'core/count', 'core/recall', 'core/context', 'core/rare', 'core/rules', 'core/fold', 'core/terms', 'core/compact', 'core/message', 'core/merge-rules', 'core/offer',
  'core/snapshot', 'core/condition', 'core/cases', 'core/handoff', 'core/two-halves', 'shell/consent', 'shell/objections', 'shell/memory', 'shell/crossings', 'core/merge', 'core/properties/decision', 'report/advocacy',
  'platform/storage', 'shell/migration', 'shell/explain', 'shell/snapshot', 'shell/tabs', 'shell/bad-input', 'shell/questions', 'shell/attention', 'shell/campaigns', 'shell/audience', 'shell/lifecycle', 'core/condition-pattern', 'core/condition-fuzz', 'shell/outbox',
]

class MostFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => suites.findIndex(suite => moduleId.endsWith(`/${suite}.test.ts`))
    return files.sort((a, b) => rank(a) - rank(b))
  }
}

const config: ViteUserConfig = {
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    include: suites.map(suite => `test/${suite}.test.ts`),
    setupFiles: ['test/mutation.setup.ts'],
    env: { FC_SEED: '20260105', FC_RUNS: '0.05' },
    // Nothing in the core or the shell outlives a test, so one load of the modules serves all.
    isolate: false,
    restoreMocks: true,
    testTimeout: 60_000,
    sequence: { sequencer: MostFirst },
  },
}

export default config
