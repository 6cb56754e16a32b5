// The bytes a host page pays, after brotli 11, against their budgets. `npm run size`
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const dist = resolve(import.meta.dirname, '../dist')

export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params }).length
}

const size = (file) => brotli(readFileSync(join(dist, file)))
const sum = (files) => [...files].reduce((total, file) => total + size(file), 0)

/** The chunks that loading one of them loads, itself included. */
function closure(chunks, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of chunks.find((chunk) => chunk.file === file)?.imports ?? []) closure(chunks, next, seen)
  return seen
}

/** What a page loads only when the host asks for it. */
const RARE = { 'report/account-report.ts': 24_500, 'schema/index.ts': 7_500, 'shell/preview.ts': 5_600 }

export function sizeTable() {
  const chunks = JSON.parse(readFileSync(join(dist, '.script.json'), 'utf8'))
  const find = (pattern) => chunks.find((chunk) => pattern.test(chunk.source ?? ''))?.file
  const eager = closure(chunks, 'expansion.js')
  const lazy = (file) => [...(file ? closure(chunks, file) : [])].filter((each) => !eager.has(each))

  const ui = find(/^src\/ui\/index\.tsx?$/)
  const language = find(/^src\/copy\/fr\.ts$/)
  const speech = new Set(lazy(find(/^src\/speech\.ts$/)))
  const first = new Set([...lazy(ui), ...lazy(language)].filter((each) => !speech.has(each)))
  const mail = new Set(lazy(find(/^src\/mail\/index\.ts$/)).filter((each) => !speech.has(each)))

  const rows = [
    { name: 'stub.js', files: ['stub.js'], budget: 350, from: 'src/stub.ts' },
    { name: 'expansion.js', files: eager, budget: 10_000, from: 'src/script.ts' },
    { name: 'what speaks', files: speech, budget: 26_000, from: "import('./speech.js')" },
    { name: 'first message', files: first, budget: 12_000, from: "import('./ui/index.js')" },
  ]
  // The interface waits for these before it draws anything.
  const beside = ['ui/beside', 'copy/fr-more'].flatMap((name) => lazy(find(new RegExp(`^src/${name}\\.tsx?$`))))
  const counted = new Set([...eager, ...speech, ...first, ...mail])
  // What a chunk shares with a smaller one counts there.
  for (const { file, source, modules } of chunks.toSorted((a, b) => lazy(a.file).length - lazy(b.file).length)) {
    if (!source || counted.has(file)) continue
    const own = lazy(file).filter((each) => !counted.has(each))
    for (const each of own) counted.add(each)
    const named = source.replace(/^src\//, '')
    const anchored = modules.some((id) => id.startsWith('@floating-ui/'))
    if (source.startsWith('src/copy/')) rows.push({ name: named, files: own })
    else rows.push({ name: named, files: own, budget: RARE[named] ?? (anchored ? 6_500 : 5_000) })
  }
  // One file with everything was to be 45,000; ten campaigns, two questions, their mails, every block, the anchored suggestion, the objections, the themes and the outbox make more of it. Few names are surely internal: mangling properties would win little.
  rows.push({ name: 'mail', files: mail, budget: 5_200 }, { name: 'a page and its first message', files: new Set([...eager, ...speech, ...first, ...beside]), budget: 57_000 }, { name: 'expansion.iife.js', files: ['expansion.iife.js'], budget: 84_500, from: 'src/script.ts' })

  return rows.map(({ name, files, budget, from }) => {
    const present = [...files].filter((file) => existsSync(join(dist, file)))
    return { name, files: present, bytes: present.length ? sum(present) : undefined, budget, from }
  })
}

function print(rows) {
  const number = (value) => (value === undefined ? '-' : value.toLocaleString('en-US'))
  console.log(`${'brotli bytes'.padEnd(34)}${'size'.padStart(9)}${'budget'.padStart(9)}${'left'.padStart(9)}`)
  for (const { name, bytes, budget, files } of rows) {
    const left = bytes !== undefined && budget ? budget - bytes : undefined
    const detail = files.length > 1 ? `  ${files.length} files` : ''
    console.log(`${name.padEnd(34)}${number(bytes).padStart(9)}${number(budget).padStart(9)}${number(left).padStart(9)}${detail}`)
  }
}

if (!existsSync(join(dist, '.script.json'))) {
  console.error('Nothing to weigh: run `npm run build` first.')
  process.exit(1)
}
const rows = sizeTable()
print(rows)
const over = rows.filter(({ bytes, budget }) => budget && bytes > budget)
for (const { name, bytes, budget } of over) console.error(`${name} is ${bytes - budget} bytes over its budget of ${budget}.`)
// A budget that weighs nothing would hold for ever.
const absent = rows.filter(({ bytes, budget }) => budget && bytes === undefined)
for (const { name, from } of absent) console.error(`${name} was not built: it comes from ${from}.`)
process.exitCode = over.length + absent.length ? 1 : 0
