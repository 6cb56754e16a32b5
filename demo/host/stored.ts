import { atom, type WritableAtom } from 'nanostores'

/** An atom that outlives the page in localStorage and follows the other tabs. */
export function stored<T>(key: string, initial: T): WritableAtom<T> {
  const $value = atom<T>(read(key, initial))
  $value.listen((value) => write(key, value))
  addEventListener('storage', (change) => {
    if (change.key !== key) return
    // Another tab started the demonstration again.
    if (change.newValue === null) location.reload()
    else $value.set(read(key, initial))
  })
  return $value
}

function read<T>(key: string, initial: T): T {
  try {
    const text = localStorage.getItem(key)
    return text === null ? initial : (JSON.parse(text) as T)
  } catch {
    return initial
  }
}

function write(key: string, value: unknown): void {
  try {
    const text = JSON.stringify(value)
    if (localStorage.getItem(key) !== text) localStorage.setItem(key, text)
  } catch {
    // A full or forbidden storage: the state lasts as long as the page.
  }
}

/** Forgets all that this demonstration kept, in every tab. */
export function clearStored(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('demo:')) localStorage.removeItem(key)
}
