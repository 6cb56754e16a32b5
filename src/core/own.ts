export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What lies at the end of a path; null when it leads nowhere, or to what is only inherited. */
export const own = (value: unknown, keys: readonly string[]): unknown => {
  for (const key of keys) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null
    value = value[key]
  }
  return value ?? null
}

/** The same value, or objects with the same own fields in any order. Goes no deeper than `b`. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b || !isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(b)
  return Array.isArray(a) === Array.isArray(b) && Object.keys(a).length === keys.length && keys.every(key => Object.hasOwn(a, key) && isSame(a[key], b[key]))
}
