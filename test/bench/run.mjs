// Measures dist/ in Chromium and writes RESULTS.md. `npm run build && npm run bench -- [rounds] [measure …]`
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArguments, ensureBrowser } from '../../.ci/browser.mjs'
import { boot } from './measures/boot.mjs'
import { commit } from './measures/commit.mjs'
import { decide } from './measures/decide.mjs'
import { firstFrame } from './measures/first-frame.mjs'
import { heap } from './measures/heap.mjs'
import { track } from './measures/track.mjs'
import { heading, rowsOf, table } from './results.mjs'
import { startSite } from './site.mjs'

const all = { track, commit, decide, boot, firstFrame, heap }
const root = join(import.meta.dirname, '../..')
const [rounds = 9, ...wanted] = process.argv.slice(2)
const names = wanted.length ? wanted : Object.keys(all)
const samples = Object.fromEntries(names.map((name) => [name, {}]))

const site = await startSite()
const launch = () => chromium.launch({ executablePath: ensureBrowser(), args: browserArguments, headless: true })
let version
for (let round = 1; round <= rounds; round++) {
  // A new process each time: what one round has compiled or cached is not given to the next.
  const browser = await launch()
  version = browser.version()
  for (const name of names) {
    const sample = await all[name].sample({ browser, site })
    for (const [row, value] of Object.entries(sample)) (samples[name][row] ??= []).push(value)
  }
  await browser.close()
  console.error(`round ${round} of ${rounds}`)
}
site.close()

const measured = names.map((name) => [all[name], rowsOf(all[name], samples[name])])
const missed = measured.flatMap(([{ title }, rows]) => rows.filter(({ holds }) => !holds).map(({ label }) => `- ${title}: ${label}`))
const { stdout } = spawnSync(process.execPath, [join(root, '.ci/size.mjs')], { encoding: 'utf8' })
const text = [
  heading({ version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version, chromium: version, rounds }),
  ...measured.map(([measure, rows]) => table(measure, rows)),
  '## Bytes', '', '```', stdout.trim(), '```', '',
  '## Budgets that do not hold', '', missed.length ? missed.join('\n') : 'None.', '',
].join('\n')
console.log(text)
if (!wanted.length) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text)
