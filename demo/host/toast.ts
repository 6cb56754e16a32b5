import { atom, type WritableAtom } from 'nanostores'

export interface Toast {
  text: string
  tone: 'done' | 'refused'
}

export const $toast: WritableAtom<Toast | undefined> = atom(undefined)

let timer: number | undefined

/** A short word from the page itself, for a few seconds. */
export function toast(text: string, tone: Toast['tone'] = 'done'): void {
  clearTimeout(timer)
  $toast.set({ text, tone })
  timer = window.setTimeout(() => $toast.set(undefined), 3500)
}
