import { createExpansion, type Expansion, type Options } from './index.js'
import { BRAND, createQueue, type Call, type Connect } from './queue.js'

type Branded = { [BRAND]?: Connect } | undefined

const warn = (what: string) => console.warn(`[expansion] A second ${what} is ignored.`)

/** Makes the instance once `init` is among the calls, and replays the others in their order. */
const boot = (calls: Call[], settle: (instance: object) => void): void => {
  const init = calls.find(({ name }) => name === 'init')
  if (!init) return
  const instance: Expansion = createExpansion((init.args[0] ?? {}) as Options)
  const api = { ...instance, init: () => warn('init()'), [BRAND]: () => warn('script') }
  settle(api)
  page.expansion = api
  for (const call of calls.splice(0)) {
    if (call === init) continue
    const made = (api as Record<string, unknown>)[call.name]
    if (call.name === 'init') api.init()
    else if (typeof made === 'function') {
      const off: unknown = made(...call.args)
      if (typeof off === 'function') call.off = off as () => void
      if (call.stopped) call.off?.()
    }
  }
}

const page = window as unknown as { expansion: Branded }
try {
  let existing = page.expansion
  if (typeof existing?.[BRAND] !== 'function') page.expansion = existing = createQueue()
  existing[BRAND]!(boot)
} catch (error) {
  console.error('[expansion]', error)
}
