import type { Outcome, Outcomes, OutcomeType } from '../model/outcome.js'
import type { Stop } from '../model/platform.js'

export interface Listeners {
  on<T extends OutcomeType>(type: T, listener: (detail: Outcomes[T]) => void): Stop
  emit(outcome: Outcome): void
  clear(): void
}

/** Who observes, by type of outcome. What a listener throws stays with it. */
export const createListeners = (failed: (type: string, error: unknown) => void): Listeners => {
  const byType = new Map<string, Set<(detail: never) => void>>()
  return {
    on<T extends OutcomeType>(type: T, listener: (detail: Outcomes[T]) => void): Stop {
      const listeners = byType.get(type) ?? new Set()
      byType.set(type, listeners.add(listener))
      return () => void listeners.delete(listener)
    },
    emit({ type, detail }: Outcome): void {
      for (const listener of byType.get(type) ?? [])
        try {
          listener(detail as never)
        } catch (error) {
          failed(type, error)
        }
    },
    clear: () => byType.clear(),
  }
}
