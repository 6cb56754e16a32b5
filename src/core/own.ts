export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What lies at the end of a path; null when it leads nowhere, or to what is only inherited. */
export const own = (value: unknown, keys: readonly string[]): unknown => {
  for (const key of keys) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null
    value = value[key]
  }
  return value ?? null
}
