import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { Link } from './Link.js'

/** Point by point with one competitor: the one that was looked at, else the first. A point without source and date is left out. */
export function Rivals({ scene: { message: { facts: { catalog, cause, now, product, target } }, text, words } }: { scene: Scene }): JSX.Element | null {
  const sourced = (catalog.evidence?.comparison ?? []).filter(({ source, asOf }) => source && asOf)
  const named = (cause?.by === 'competitor_viewed' ? cause.named : undefined) ?? sourced[0]?.competitor
  const rows = sourced.filter(({ competitor }) => competitor.toLowerCase() === named?.toLowerCase())
  if (!rows[0]) return null
  const theirs = rows[0].competitor
  const ours = product?.name ?? target?.name ?? text('rivals.us')
  const date = (asOf: string) => {
    // A date without an hour is that day everywhere.
    const at = Date.parse(/^[\d-]{10}$/.test(asOf) ? `${asOf}T12:00` : asOf)
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
