import type { ReadableAtom } from 'nanostores'
import { useEffect, useState } from 'preact/hooks'

/** The value of an atom, kept current while the component is on the page. */
export function useStore<T>($value: ReadableAtom<T>): T {
  const [value, set] = useState<{ current: T }>({ current: $value.get() })
  useEffect(() => $value.subscribe((current) => set({ current: current as T })), [$value])
  return value.current
}
