import type { CDPSession } from 'playwright-core'

/** As Chromium tells it: https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/#type-AXNode */
interface Node {
  nodeId: string
  childIds?: string[]
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  value?: { value: string | number }
  properties?: { name: string; value: { value: unknown } }[]
}

/** Boxes that nothing is said about. */
const SILENT = new Set(['InlineTextBox', 'LabelText', 'generic', 'none'])

/** What is heard besides role and name, where it differs from what is usual. */
const STATES = ['modal', 'live', 'level', 'expanded', 'checked', 'selected', 'pressed', 'disabled', 'invalid', 'required', 'readonly', 'busy', 'valuemin', 'valuemax', 'valuetext', 'hasPopup', 'url'] as const
const USUAL: Readonly<Record<string, unknown>> = { invalid: 'false', hasPopup: 'false', live: 'off', disabled: false, required: false, readonly: false, busy: 0 }
/** Always so of a field for numbers without an upper bound. */
const OPEN_ENDED: Readonly<Record<string, unknown>> = { valuemin: 0, valuemax: 0 }

const letters = (text: string) => text.replace(/\s/g, '')
/** Whether a line may break at a space is not heard. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

function line({ role, name, description, value, properties = [] }: Node): string {
  const said = new Map(properties.map((each) => [each.name, each.value.value]))
  const number = role?.value === 'spinbutton'
  const states = STATES.flatMap((state) => {
    const found = said.get(state)
    if (found === undefined || found === '' || found === USUAL[state] || (number && found === OPEN_ENDED[state]) || (number && state === 'valuetext')) return []
    return found === true ? [state] : [`${state}=${found}`]
  })
  const text = role?.value === 'StaticText' ? plain(name?.value ?? '') : [role?.value, name?.value && `"${plain(name.value)}"`].filter(Boolean).join(' ')
  return [text, value && `= ${value.value}`, ...(states[0] ? [`[${states.join(', ')}]`] : []), description?.value && `(${plain(description.value)})`].filter(Boolean).join(' ')
}

/** What assistive technology is given of the page, in order: a line each for what is said, deeper where it is inside. */
export async function readTree(session: CDPSession): Promise<string> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  const textOf = (node: Node): string =>
    node.role?.value === 'StaticText' ? node.name?.value ?? '' : (node.childIds ?? []).map((id) => textOf(byId.get(id)!)).join(' ')
  const hasParts = (node: Node): boolean =>
    (node.childIds ?? []).some((id) => {
      const child = byId.get(id)!
      return (!child.ignored && !SILENT.has(child.role?.value ?? '') && child.role?.value !== 'StaticText') || hasParts(child)
    })
  const walk = (node: Node, depth: number) => {
    const heard = !node.ignored && !SILENT.has(node.role?.value ?? '') && (node.role?.value !== 'StaticText' || plain(node.name?.value ?? ''))
    if (heard) lines.push('  '.repeat(depth) + line(node))
    // What is in there is the browser's own.
    if (node.role?.value === 'Video') return
    // A name that is the content is read once.
    if (heard && node.name && letters(node.name.value) === letters(textOf(node)) && !hasParts(node)) return
    for (const id of node.childIds ?? []) walk(byId.get(id)!, heard ? depth + 1 : depth)
  }
  walk(nodes[0]!, 0)
  return `${lines.join('\n')}\n`
}
