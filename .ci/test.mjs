// Everything that must hold, in the order that tells soonest. `npm test`
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBrowser } from './browser.mjs'

const root = resolve(import.meta.dirname, '..')
const report = join(root, 'node_modules/.cache/vitest.json')
const env = { ...process.env }
const score = { passed: 0, failed: 0 }

const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0
const bin = (path, ...args) => node(join(root, 'node_modules', path), ...args)

function stage(name, run) {
  const start = Date.now()
  console.log(`\n== ${name}`)
  const passed = run()
  score[passed ? 'passed' : 'failed']++
  console.log(`-- ${name} ${passed ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  return passed
}

stage('types', () => bin('typescript/bin/tsc', '--noEmit'))
stage('lint', () => bin('oxlint/bin/oxlint', '--deny-warnings'))
const built = stage('build', () => node('.ci/build.mjs'))
stage('size', () => built && node('.ci/size.mjs'))
const browser = stage('browser', () => {
  try {
    env.CHROMIUM_PATH = ensureBrowser()
    console.log(env.CHROMIUM_PATH)
    return true
  } catch (error) {
    console.error(error.message)
    return false
  }
})

console.log('\n== tests')
rmSync(report, { force: true })
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
const projects = [['node', true], ['ui', browser], ['browser', browser && built]]
for (const [name, can] of projects)
  if (!can) {
    console.error(`The ${name} tests cannot run.`)
    score.failed++
  }
const wanted = projects.filter(([, can]) => can).map(([name]) => `--project=${name}`)
const clean = bin(
  'vitest/vitest.mjs', 'run', ...wanted,
  '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2),
)
const before = score.failed
count()
// An error outside of any test, or no test at all, is a failure that no test carries.
if (!clean && score.failed === before) score.failed++

console.log(`\n${score.passed} passed, ${score.failed} failed`)
process.exitCode = score.failed ? 1 : 0

function count() {
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return
  }
  for (const { status, assertionResults } of results) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length
    score.passed += assertionResults.filter((test) => test.status === 'passed').length
    score.failed += failed
    // A file that does not load fails without having a test to blame.
    if (status === 'failed' && failed === 0) score.failed++
  }
}
