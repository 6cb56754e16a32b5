// Finds a Chromium, or installs one. `node .ci/browser.mjs` prints its path.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const cache = resolve(import.meta.dirname, '../node_modules/.cache/chromium')
const cached = join(cache, 'unpacked/chromium')

// Everything that makes a fresh profile talk to the network or wait for a graphics card.
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
]

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function named(...names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)]
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function candidates() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return [asked].filter(runs)
  const places = named('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  return [...places, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', cached].filter(runs)
}

/** The path of a browser that is already here, or undefined. */
export const findBrowser = () => candidates()[0]

/**
 * Chromium without the window around it: the same engine, which takes 60 % of the processor time for the same pages
 * (https://developer.chrome.com/blog/chrome-headless-shell). Where it is not here, the browser that is.
 */
export const findShell = () => (process.env.CHROMIUM_PATH ? undefined : named('chromium-headless-shell').find(runs)) ?? findBrowser()

const say = (line) => process.stderr.write(`${line}\n`)
const run = (command, args, options) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0

/** Debian's browser and its shell are of one version, so they are installed together. */
function installWithApt(...names) {
  if (process.getuid?.() !== 0 || !runs('/usr/bin/apt-get')) return
  say(`Installing ${names.join(', ')} with apt.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (run('apt-get', ['update', '-qq'], { env })) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
}

/** A headless Chromium that comes as an npm package, kept out of the lock: only machines without a browser need its 67 MB. */
export function unpackFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  say('No Chromium here: unpacking @sparticuz/chromium.')
  mkdirSync(join(cache, 'unpacked'), { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true, "type": "module" }\n')
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '@sparticuz/chromium@153']
  if (!run('npm', install, { cwd: cache })) return
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  run(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: cache,
    env: { ...process.env, TMPDIR: join(cache, 'unpacked') },
  })
}

/** The path of a browser, installed if need be; throws one clear line when that fails. */
export function ensureBrowser() {
  if (process.env.CHROMIUM_PATH && !findBrowser())
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is not a program.`)
  // On a bare machine there is no font either, and every letter would be a box.
  for (const install of [() => {}, () => installWithApt('chromium', 'fonts-liberation'), unpackFromNpm]) {
    install()
    const path = [...new Set(candidates())].find(starts)
    if (path) return path
  }
  throw new Error('No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path.')
}

/** The path of the shell, installed if it can be; the browser serves as well, only slower. */
export function ensureShell() {
  ensureBrowser()
  if (findShell() === findBrowser() && !process.env.CHROMIUM_PATH) installWithApt('chromium', 'chromium-headless-shell')
  return findShell()
}

/** A present browser may still lack its libraries, or be a stub that asks for snap. */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    say(`${path} does not start.`)
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(ensureBrowser())
  } catch (error) {
    say(error.message)
    process.exit(1)
  }
}
