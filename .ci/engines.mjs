// The scenarios of test/engines in Chromium, Firefox and WebKitGTK, against dist/. `npm run test:engines`
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBrowser } from './browser.mjs'
import { runTests } from './vitest.mjs'

const root = resolve(import.meta.dirname, '..')
const run = (command, args, options) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0

/** What each engine needs: a program, and the package of Debian that has it. */
const needs = {
  firefox: [['firefox-esr', () => existsSync(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr')]],
  webkit: [
    ['webkit2gtk-driver', () => existsSync('/usr/bin/WebKitWebDriver') && readdirSync('/usr/lib').some((folder) => existsSync(`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`))],
    ['xvfb', () => existsSync('/usr/bin/Xvfb')],
  ],
}

const lacking = (engine) => needs[engine].flatMap(([name, isThere]) => (isThere() ? [] : [name]))

function install() {
  const names = Object.keys(needs).flatMap(lacking)
  if (!names.length || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${names.join(', ')} with apt.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stdio = ['ignore', 'ignore', 'inherit']
  if (run('apt-get', ['update', '-qq'], { env, stdio })) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, stdio })
}

function findChromium() {
  try {
    process.env.CHROMIUM_PATH = ensureBrowser()
    return ['chromium']
  } catch (error) {
    console.error(error.message)
    return []
  }
}

/** How many scenarios passed and failed; an engine that cannot be had is a failure. Needs a build. */
export function testEngines(args) {
  install()
  const engines = Object.keys(needs).filter((engine) => {
    const names = lacking(engine)
    if (names.length) console.error(`The ${engine} tests cannot run. Debian: apt-get install ${names.join(' ')}`)
    return !names.length
  }).concat(findChromium())
  const { passed, failed } = runTests(['engines'], [...['syntax', ...engines].map((name) => `test/engines/${name}.test.ts`), ...args])
  return { passed, failed: failed + 3 - engines.length }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(join(root, 'dist/expansion.js')) && !run(process.execPath, ['.ci/build.mjs'])) process.exit(1)
  const { passed, failed } = testEngines(process.argv.slice(2))
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
