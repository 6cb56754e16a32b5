import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from '../../.ci/walk.mjs'
import { weighAll } from './weigh.mjs'

const dist = join(import.meta.dirname, '../../dist')

/** The chunks that loading one of them loads, itself included. */
function closure(chunks, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of chunks.find((chunk) => chunk.file === file).imports) closure(chunks, next, seen)
  return seen
}

/** One reading of what is built, so that a build under way changes nothing in the middle of a run. */
export function readOwn() {
  const files = Object.fromEntries(walk(dist).filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(join(dist, file), 'utf8')]))
  const chunks = JSON.parse(readFileSync(join(dist, '.script.json'), 'utf8'))
  const from = (...sources) => sources.flatMap((source) => [...closure(chunks, chunks.find((chunk) => chunk.source === source).file)])
  const eager = from('src/script.ts')
  const first = [...new Set(from('src/speech.ts', 'src/ui/index.ts', 'src/copy/fr.ts'))].filter((file) => !eager.includes(file))
  const weigh = (names) => weighAll(names.map((name) => files[name]))
  const nothing = weighAll([])
  return {
    script: files['expansion.js'],
    served: Object.fromEntries(Object.entries(files).map(([file, text]) => [`/${file}`, text])),
    bytes: {
      'expansion-sdk': { eager: weigh(eager), lazy: weigh(first), styles: nothing },
      'expansion-sdk, one file, one language, everything': { eager: weigh(['expansion.iife.js']), lazy: nothing, styles: nothing },
      'expansion-sdk, the stub': { eager: weigh(['stub.js']), lazy: nothing, styles: nothing },
    },
  }
}
