// Runs projects of the tests and counts what they found.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** How many tests of these projects passed and failed; what fails without having a test to blame counts as one. */
export function runTests(projects, args) {
  const report = join(root, `node_modules/.cache/vitest-${projects.join('-')}.json`)
  rmSync(report, { force: true })
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  const { status } = spawnSync(process.execPath, [
    'node_modules/vitest/vitest.mjs', 'run', ...projects.map((name) => `--project=${name}`),
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
  ], { cwd: root, stdio: 'inherit' })
  const score = { passed: 0, failed: 0 }
  for (const file of read(report)) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length
    score.passed += file.assertionResults.filter((test) => test.status === 'passed').length
    // A file that does not load.
    score.failed += failed || (file.status === 'failed' ? 1 : 0)
  }
  // An error outside of any test, or no test at all.
  if (status !== 0 && !score.failed) score.failed++
  return score
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return []
  }
}
