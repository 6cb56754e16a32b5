import { native } from './native.js'

/** Listens until `signal` aborts, in the capture phase: ahead of hosts that stop propagation. Types are separated by spaces. */
export function listen(types: string, run: (event: Event) => void, signal?: AbortSignal, target: EventTarget = window): void {
  for (const type of types.split(' ')) {
    native(target, 'addEventListener').call(target, type, run, { capture: true, passive: true, signal })
  }
}
