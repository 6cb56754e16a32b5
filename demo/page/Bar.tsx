import type { JSX } from 'preact'

/** A share of a limit, coloured by how close it is. */
export function Bar({ used, limit, label }: { used: number; limit: number; label: string }): JSX.Element {
  const level = used >= limit ? 'full' : used * 10 >= limit * 8 ? 'near' : 'calm'
  return (
    <span class="bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={limit} aria-valuenow={Math.min(used, limit)} data-level={level}>
      <span class="bar-fill" style={{ width: `${Math.min(100, (used / limit) * 100)}%` }} />
    </span>
  )
}
