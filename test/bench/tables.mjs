import { heldBudgets } from './held.mjs'
import { MEASURES } from './measures.mjs'
import { number } from './number.mjs'

const heading = ({ label, unit }) => (unit ? `${label}, ${unit}` : label)
const line = (cells) => `| ${cells.join(' | ')} |`
const right = (cells) => cells.map((_, at) => (at ? '---:' : '---'))

const cell = (values) => {
  if (!values) return ''
  const [low, median, high] = values.map(number)
  return low === high ? median : `${median} (${low}–${high})`
}

/** Rows from the least median of the first column to the most; what has none comes last. */
function table({ title, note, columns, most = Infinity }, rows, rounds) {
  // What nobody was asked for, in an older run, is no column.
  const names = Object.keys(columns).filter((name) => Object.values(rows).some((row) => row.columns[name]))
  const first = ([, { columns }]) => columns[names[0]]?.[1] ?? Infinity
  const lines = Object.entries(rows)
    .toSorted((a, b) => first(a) - first(b))
    .map(([row, { from, columns }]) => line([from === 'ours' ? `**${row}**` : row, ...names.map((name) => cell(columns[name]))]))
  const head = ['', ...names.map((name) => heading(columns[name]))]
  const fewer = most < rounds ? ` ${most} of the rounds.` : ''
  return [`## ${title}`, '', `${note}${fewer}`, '', line(head), line(right(head)), ...lines, ''].join('\n')
}

function budgets(measures) {
  const lines = heldBudgets(measures).map(({ measure, row, column, value, allowed, holds }) => {
    const { title, columns } = MEASURES[measure]
    return line([`${title}: ${row}, ${heading(columns[column])}`, number(value), `≤ ${number(allowed)}`, holds ? 'yes' : '**no**'])
  })
  return ['## Budgets', '', line(['', 'median', 'budget', 'holds']), '|---|---:|---:|---|', ...lines, ''].join('\n')
}

const introduction = ({ at, version, chromium, node, machine, load, rounds, versions }) => `# Results

${at} · expansion-sdk ${version} · Chromium ${chromium} · Node ${node} · ${machine}, load ${load.map(number).join('–')} · ${rounds} ${rounds === 1 ? 'round' : 'rounds'}

Written by \`npm run bench\` from \`results.json\`. Everyone is measured in the same run: within a round all take turns, every other
round the other way round, each in a page of its own whose network is answered inside the page. A cell is the median, with the
quartiles where they differ; an empty one is what a peer has no way to do. Times depend on the machine and on its load: read one row against another.

${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(' · ')}
`

/** The page of results, from what was measured. */
export function renderResults(results) {
  const { measures, failures, rounds } = results
  return [
    introduction(results),
    ...Object.keys(MEASURES).filter((name) => measures[name]).map((name) => table(MEASURES[name], measures[name], rounds)),
    budgets(measures),
    ...(failures.length ? ['## Not measured', '', ...failures.map((failure) => `- ${failure}`), ''] : []),
  ].join('\n')
}
