import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { dayOf } from './day-of.js'
import { Link } from './Link.js'
import { rivalsOf } from './rivals-of.js'

/** Point by point with one competitor. */
export function Rivals({ scene: { message: { facts }, text, words } }: { scene: Scene }): JSX.Element | null {
  const { now, product, target } = facts
  const rows = rivalsOf(facts)
  if (!rows[0]) return null
  const theirs = rows[0].competitor
  const ours = product?.name ?? target?.name ?? text('rivals.us')
  const date = (asOf: string) => {
    const at = dayOf(asOf)
    return at ? words.date(at, now) : asOf
  }
  return (
    <section class="block" part="rivals">
      <table role="table" aria-label={text('rivals.title', { ours, theirs })}>
        <thead>
          <tr role="row"><td />{[ours, theirs].map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.criterion} role="row" class="differs">
              <th role="rowheader" scope="row">
                {row.criterion}
                <small>{text('rivals.source')} <Link to={row.source} plain>{host(row.source)}</Link>, {date(row.asOf)}</small>
              </th>
              <td role="cell">{row.ours}</td>
              <td role="cell">{row.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** « exemple.fr » of an address; any other source as it is written. */
const host = (source: string) => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(source)?.[1] ?? source
