import type { JSX } from 'preact'
import type { Scene } from '../scene.js'
import { quantityText } from '../values.js'

/** What is gained with the proposed plan, and only that. */
export function Benefits({ scene: { message: { facts }, text, words } }: { scene: Scene }): JSX.Element | null {
  const { catalog, plan, target, gained = [] } = facts
  const limits = (catalog.meters ?? []).map((each) => {
    const { id, name: meter } = each
    const before = plan?.limits?.[id]
    const after = target?.limits?.[id]
    if (!plan || !target || before === undefined || (after !== undefined && after <= before)) return undefined
    return after === undefined
      ? text('gains.unlimited', { meter })
      : text('gains.limit', { meter, from: words.number(before), to: quantityText(each, after, words) })
  })
  const lines = [...limits, ...gained.map(({ name }) => name)].filter(Boolean)
  const title = text('gains.title')
  return title && lines[0] ? (
    <section class="block" part="benefits">
      <h3>{title}</h3>
      <ul class="list gains">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  ) : null
}
