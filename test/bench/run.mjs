// Measures dist/ beside its peers in Chromium, and writes what it found. `npm run build && npm run bench -- [--rounds 5] [--only boot,track] [--peers braze,knock] [--render]`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MEASURES } from './measures.mjs'
import { readOptions } from './options.mjs'
import { quote } from './readme.mjs'
import { renderResults } from './tables.mjs'

const here = import.meta.dirname
const kept = join(here, 'results.json')
const readme = join(here, '../../README.md')
const { rounds, only, peers, render } = readOptions()

// Three numbers a line, so that two runs can be compared.
const lay = (results) => `${JSON.stringify(results, null, 1).replace(/\[[-\d.,\s]+\]/g, (numbers) => numbers.replace(/\s+/g, ' '))}\n`

const write = (results) => {
  writeFileSync(join(here, 'RESULTS.md'), renderResults(results))
  writeFileSync(readme, quote(readFileSync(readme, 'utf8'), results))
}

if (render) write(JSON.parse(readFileSync(kept, 'utf8')))
else {
  const { installPeers } = await import('./install.mjs')
  installPeers(here)
  const { measure } = await import('./measure.mjs')
  const results = await measure({ rounds, names: only ?? Object.keys(MEASURES), peers })
  // A part of it is looked at, not kept.
  if (only || peers) console.log(renderResults(results))
  else {
    writeFileSync(kept, lay(results))
    write(results)
  }
}
