import type { Expansion as Instance, Options } from '../src/index.js'

/** `window.expansion`: the stub of index.html first, the SDK once it has loaded. */
export interface Expansion extends Instance {
  init(options: Options): void
}

export const expansion: Expansion = (window as unknown as { expansion: Expansion }).expansion
