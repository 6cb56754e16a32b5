import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../page/Icon.js'

interface Props {
  title: string
  count?: number
  test?: string
  closed?: boolean
  children: ComponentChildren
}

/** A part of the rail that can be folded away. */
export function Section({ title, count, test, closed, children }: Props): JSX.Element {
  return (
    <details class="section" open={!closed} data-test={test}>
      <summary>
        <Icon name="chevron" /> {title}
        {count !== undefined && <span class="count">{count}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  )
}
