import { number } from './number.mjs'

export const BEGIN = '<!-- from test/bench/results.json by `npm run bench` -->'
export const END = '<!-- until here -->'

const COLUMNS = [
  { label: 'at once, kB', measure: 'bytes', column: 'brotli', times: 0.001 },
  { label: 'start, ms', measure: 'boot', column: 'stack4' },
  { label: '`track()`, µs', measure: 'track', column: 'mean' },
  { label: 'first message, ms', measure: 'frames', column: 'readable4' },
  { label: 'second, ms', measure: 'frames', column: 'again4' },
  { label: 'heap, kB', measure: 'heap', column: 'boot' },
]

const US = 'expansion-sdk'

/** The least median of what this one has in a table: its quickest message counts, ours is the modal. */
function figure(measures, { measure, column, times = 1 }, id) {
  const rows = Object.entries(measures[measure] ?? {}).filter(([row, each]) => each.id === id && (id !== 'expansion' || row === (measure === 'frames' ? `${US}, modal` : US)))
  const values = rows.flatMap(([, { columns }]) => columns[column]?.[1] ?? [])
  return values.length ? Math.min(...values) * times : undefined
}

/** What no peer has a column for. */
function alone(measures) {
  const median = (measure, row, column) => number(measures[measure]?.[row]?.columns[column]?.[1] ?? NaN)
  const five = `${US}, 5 of them listen`
  return `Deciding about an event that five campaigns listen to takes ${median('decide', five, 'n10')} ms among 10 of them and ${median('decide', five, 'n10000')} ms among 10,000, its batch included. A burst of 1,000 events is ${median('writes', US, 'transactions')} IndexedDB transactions and ${median('writes', US, 'idbBytes')} bytes, without localStorage and cookies.`
}

const line = (cells) => `| ${cells.join(' | ')} |`

/** What README says, from what was measured: us and the peers, from the fewest bytes to the most, and who is ahead of us. */
export function renderReadme({ chromium, rounds, at, measures }) {
  const peers = Object.entries(measures.bytes ?? {}).filter(([row, { from }]) => from === 'peers' || row === US)
  const rows = peers
    .map(([name, { id }]) => ({ name, figures: COLUMNS.map((column) => figure(measures, column, id)) }))
    .toSorted((a, b) => a.figures[0] - b.figures[0])
  const { figures: ours } = rows.find(({ name }) => name === US)
  const ahead = COLUMNS.flatMap(({ label }, at) => {
    const names = rows.filter(({ figures }) => figures[at] < ours[at]).map(({ name }) => name)
    return names.length ? [`- ${label.replace(/, \S+$/, '')}: ${names.join(', ')}`] : []
  })
  return [
    BEGIN,
    '',
    `Chromium ${chromium.split('.')[0]}, ${at}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}, all in one run; start and messages on a processor four times slower. Bytes are brotli and without what loads later; our first message loads its chunks, and that is counted. For the peers, the quickest of their messages, from the call that shows it; for us the modal, from \`track()\` with all that decides.`,
    '',
    line(['', ...COLUMNS.map(({ label }) => label)]),
    line(['---', ...COLUMNS.map(() => '---:')]),
    ...rows.map(({ name, figures }) => line([name === US ? `**${name}**` : name, ...figures.map((value) => (value === undefined ? '' : number(value)))])),
    '',
    alone(measures),
    '',
    ...(ahead.length ? ['Ahead of us:', '', ...ahead] : ['Nobody is ahead of us in these.']),
    '',
    END,
  ].join('\n')
}

/** README with what was measured between its marks. */
export function quote(readme, results) {
  const [before, rest] = readme.split(BEGIN)
  const after = rest.slice(rest.indexOf(END) + END.length)
  return before + renderReadme(results) + after
}
