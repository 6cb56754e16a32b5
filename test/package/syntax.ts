import { parseSync } from 'vite'

export interface Node { type: string; [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** Every node of a file, outermost first, with what encloses it. */
export function* nodes(code: string): Generator<[node: Node, parent: Node | undefined]> {
  const { program, errors } = parseSync('file.js', code)
  if (errors.length) throw new Error(errors[0]!.message)
  const waiting: [Node, Node | undefined][] = [[program as unknown as Node, undefined]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const child of Object.values(next[0]).flat().toReversed()) if (isNode(child)) waiting.push([child, next[0]])
  }
}

/** The name that is read or written, called or declared, whichever way it is spelt: `a.b`, `a['b']`, `{ b }`, `b`. */
export const nameOf = ({ type, name, value, quasis }: Node): string | undefined =>
  type === 'Identifier' || type === 'PrivateIdentifier' ? (name as string)
  : type === 'Literal' && typeof value === 'string' ? value
  : type === 'TemplateLiteral' && (quasis as Node[]).length === 1 ? ((quasis as Node[])[0]!['value'] as { cooked: string }).cooked
  : undefined
