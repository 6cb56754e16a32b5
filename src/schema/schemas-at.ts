import type { GenericSchema } from 'valibot'

interface Node {
  type: string
  /** The field that tells the options of a variant apart. */
  key?: string
  entries?: Record<string, GenericSchema>
  item?: GenericSchema
  value?: GenericSchema
  wrapped?: GenericSchema
  options?: readonly GenericSchema[]
}

const fieldOf = (value: unknown, key: unknown): unknown => (value as Record<string, unknown> | null | undefined)?.[key as string]

/** The schemas of what lies at a path of a value: of a union those of all its options, of a variant that of the one that was meant. */
export const schemasAt = (schema: GenericSchema, keys: readonly unknown[], given: unknown): GenericSchema[] => {
  const { type, key: tag, entries, item, value, options, wrapped } = schema as unknown as Node
  if (wrapped) return schemasAt(wrapped, keys, given)
  if (options && typeof options[0] === 'object') {
    const meant = options.filter(option => tag && fieldOf(fieldOf(fieldOf(option, 'entries'), tag), 'literal') === fieldOf(given, tag))
    return (meant.length ? meant : options).flatMap(option => schemasAt(option, keys, given))
  }
  if (!keys.length) return [schema]
  const [key, ...rest] = keys
  const next = entries ? (Object.hasOwn(entries, String(key)) ? entries[String(key)] : undefined) : type === 'array' ? item : type === 'record' ? value : undefined
  return next ? schemasAt(next, rest, fieldOf(given, key)) : []
}
