import type { Scene } from '../scene.js'
import { quantityText } from '../values.js'
import type { Words } from '../words.js'

/** As much of a scene as its lines are made from. */
export type Lines = Pick<Scene, 'message' | 'text'> & { words: Pick<Words, 'number' | 'line'> }

/** Line by line, what the proposed plan gives besides. */
export function gains({ message: { facts }, text, words }: Lines): string[] {
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
  return [...limits, ...gained.map(({ name }) => name)].filter((line) => line !== undefined)
}
