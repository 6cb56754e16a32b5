import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, ensureBrowser } from '../../.ci/browser.mjs'
import { bundle } from './bundle.mjs'
import { ENTRIES } from './entries.mjs'
import { MEASURES } from './measures.mjs'
import { readOwn } from './own.mjs'
import { startSite } from './site.mjs'
import { summary } from './statistics.mjs'

const read = (path) => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'))

// No name but this machine's has an address; and some peers tell robots nothing.
const args = [...browserArguments, '--disable-blink-features=AutomationControlled', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']

async function bundleAll(peers) {
  const own = readOwn()
  const wanted = ENTRIES.filter(({ id, from }) => from !== 'peers' || !peers || peers.includes(id))
  return Promise.all(
    wanted.map(async (entry) => {
      const bundled = await bundle(entry)
      const file = { url: `/peer-${entry.id}.js` }
      if (entry.from !== 'ours') return { ...bundled, files: [file] }
      // As the README says to load it, and what the bench calls it by.
      const verbs = { url: '/verbs.js' }
      const served = { ...own.served, [verbs.url]: bundled.source }
      return { ...bundled, bytes: own.bytes, served, files: [{ url: '/expansion.js', type: 'module' }, verbs], source: `(() => {${own.script}\n})();${bundled.source}` }
    }),
  )
}

/** A page that hangs would keep everyone else waiting. */
function inTime(work, patience = 120_000) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))

/** Rounds of the named measures over everyone; quartiles of what they found. */
export async function measure({ rounds, names, peers }) {
  const entries = await bundleAll(peers)
  const site = await startSite(entries)
  const samples = Object.fromEntries(names.map((name) => [name, {}]))
  const failures = new Set()
  const loads = []
  let version

  async function take(world, name, entry, given) {
    try {
      const found = await inTime(MEASURES[name].sample(world, entry, given))
      const row = (samples[name][given.row] ??= { id: entry.id, from: entry.from, columns: {} })
      for (const [column, value] of Object.entries(found)) (row.columns[column] ??= []).push(value)
    } catch (error) {
      failures.add(`${MEASURES[name].title}: ${given.row}: ${String(error.message).split('\n')[0]}`)
    }
  }

  for (let round = 1; round <= rounds; round++) {
    // A new process each time: what one round has compiled or cached is not given to the next.
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args, headless: true })
    version = browser.version()
    for (const name of names) {
      const { cases, most = rounds } = MEASURES[name]
      if (round > most) continue
      const began = Date.now()
      loads.push(loadavg()[0])
      // Every other round the other way round, so that nobody always follows the same one.
      for (const entry of round % 2 ? entries : entries.toReversed()) for (const given of cases(entry)) await take({ browser, site }, name, entry, given)
      console.error(`round ${round} of ${rounds}, ${name}: ${Math.round((Date.now() - began) / 1000)} s`)
    }
    await browser.close()
  }
  site.close()

  return {
    at: new Date().toISOString().slice(0, 10),
    version: read('../../package.json').version,
    chromium: version,
    node: process.versions.node,
    machine: `${cpus().length} × ${cpus()[0].model.trim()}`,
    load: [Math.min(...loads), Math.max(...loads)],
    rounds,
    versions: read('package.json').devDependencies,
    failures: [...failures],
    measures: mapValues(samples, (rows) => mapValues(rows, ({ columns, ...who }) => ({ ...who, columns: mapValues(columns, summary) }))),
  }
}
