// Everything that must hold, in the order that tells soonest. `npm test`
import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureShell } from './browser.mjs'
import { testEngines } from './engines.mjs'
import { runTests } from './vitest.mjs'

const root = resolve(import.meta.dirname, '..')
const score = { passed: 0, failed: 0 }

const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
const bin = (path, ...args) => node(join(root, 'node_modules', path), ...args)

function stage(name, run) {
  const start = Date.now()
  console.log(`\n== ${name}`)
  const passed = run()
  score[passed ? 'passed' : 'failed']++
  console.log(`-- ${name} ${passed ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  return passed
}

// Each keeps one core busy: the types are looked at while the build runs.
const types = beside('node_modules/typescript/bin/tsc', '--noEmit')
stage('lint', () => bin('oxlint/bin/oxlint', '--deny-warnings'))
const built = stage('build', () => node('.ci/build.mjs'))
const { status, said } = await types
stage('types', () => {
  process.stdout.write(said)
  return status === 0
})
stage('size', () => built && node('.ci/size.mjs'))
// Needs dist/index.js, and the frameworks that are the hosts: a manifest of their own, so that users of the project do not install them.
const hosts = stage('hosts', () => built && node('.ci/hosts.mjs'))
const browser = stage('browser', () => {
  try {
    console.log(ensureShell())
    return true
  } catch (error) {
    console.error(error.message)
    return false
  }
})

const args = process.argv.slice(2)
const projects = [['node', true], ['ui', browser], ['browser', browser && built && hosts]]
for (const [name, can] of projects)
  if (!can) {
    console.error(`The ${name} tests cannot run.`)
    score.failed++
  }
tests('tests', () => runTests(projects.filter(([, can]) => can).map(([name]) => name), args))
if (built) tests('engines', () => testEngines(args))

console.log(`\n${score.passed} passed, ${score.failed} failed`)
process.exitCode = score.failed ? 1 : 0

/** The same in a process beside what comes next; what it says is kept for its stage. */
function beside(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return new Promise((done) => child.on('close', (status) => done({ status, said })))
}

function tests(name, run) {
  console.log(`\n== ${name}`)
  const { passed, failed } = run()
  score.passed += passed
  score.failed += failed
}
