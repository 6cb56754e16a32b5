/** A call made before there was anyone to take it. `off` stops what it started, as soon as that exists. */
export interface Call {
  name: string
  args: unknown[]
  off?: () => void
  stopped?: boolean
}

export type Connect = (boot: (calls: Call[], settle: (instance: object) => void) => void) => void

/** How the script recognises its stub, and itself: no truthiness, since an element may carry the same name. */
export const BRAND: unique symbol = Symbol.for('expansion') as never

/**
 * An object that takes every call and keeps it until the instance is there; then it is the instance.
 * What must answer at once answers that everything is allowed.
 */
export const createQueue = (): object => {
  const calls: Call[] = []
  let instance: Record<string, (...args: unknown[]) => unknown> | undefined
  let boot: Parameters<Connect>[0] | undefined
  let isReady: (value: unknown) => void
  const ready = new Promise(resolve => {
    isReady = resolve
  })
  const settle = (real: object) => {
    instance = real as typeof instance
    isReady(instance!.ready)
  }
  const connect: Connect = given => {
    boot ??= given
    boot(calls, settle)
  }
  return new Proxy({}, {
    get: (_, name) =>
      name === BRAND ? connect
      : name === 'then' ? undefined
      : instance ? instance[name as string]
      : name === 'ready' ? ready
      : (...args: unknown[]) => {
          if (instance) return instance[name as string]!(...args)
          if (name === 'check') return { allowed: true, mode: 'full', reason: 'unknown', waysOut: [] }
          const call: Call = { name: name as string, args }
          if (calls.length < 100) calls.push(call)
          if (boot) boot(calls, settle)
          return name === 'on' || name === 'hold' ? () => (call.off ? call.off() : (call.stopped = true)) : undefined
        },
  })
}
