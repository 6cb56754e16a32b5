import type { Consent, Subject, Traits } from '../src/model/account.js'
import type { Access, Explanation } from '../src/model/decision.js'
import type { Events } from '../src/model/event.js'
import type { Message } from '../src/model/message.js'
import type { Options } from '../src/model/options.js'
import type { Outcomes, OutcomeType } from '../src/model/outcome.js'

/** What this page uses of `window.expansion`: the stub of index.html first, the SDK once it has loaded. */
export interface Expansion {
  init(options: Options): void
  ready: Promise<void>
  track<E extends keyof Events>(event: E, props: Events[E]): void
  identify(subject: Subject | null): void
  setTraits(traits: Traits): void
  setConsent(consent: Consent): void
  check(meter: string, request?: { requested?: number }): Access
  reportBlockedWrite(meter: string): void
  explain(campaign?: string): Explanation[]
  on<T extends OutcomeType>(type: T, listener: (outcome: Outcomes[T]) => void): () => void
  $message: { get(): Message | undefined; listen(listener: (message: Message | undefined) => void): () => void }
  flush(): Promise<void>
  forget(): Promise<void>
}

export const expansion: Expansion = (window as unknown as { expansion: Expansion }).expansion
