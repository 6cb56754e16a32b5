import type { WritableAtom } from 'nanostores'
import type { Outcome, OutcomeType } from '../../src/model/outcome.js'
import { expansion } from '../sdk.js'
import { now } from './clock.js'
import { stored } from './stored.js'

export interface Entry {
  type: OutcomeType
  at: number
  campaign?: string
  step?: string
  about?: string
}

/** What happened to messages, as `on()` told it, newest first. */
export const $journal: WritableAtom<Entry[]> = stored('demo:journal', [])

const LONGEST = 60
const TYPES: readonly OutcomeType[] = [
  'shown', 'seen', 'clicked', 'dismissed', 'snoozed', 'declined', 'withdrawn', 'converted', 'handoff', 'access', 'trial', 'error',
]

function entryOf({ type, detail }: Outcome): Entry {
  const at = now()
  switch (type) {
    case 'converted': return { type, at, about: detail.kind }
    case 'handoff': return { type, at, campaign: detail.campaign, step: detail.step, about: detail.subject }
    case 'access': return { type, at, about: detail.access.mode }
    case 'trial': return { type, at, about: detail.status }
    case 'error': return { type, at, about: detail.message }
    default: return { type, at, campaign: detail.campaign, step: detail.step, about: detail.surface }
  }
}

/** Writes the journal; `after` runs after each entry. */
export function keepJournal(after: () => void): void {
  for (const type of TYPES) {
    expansion.on(type, (detail) => {
      $journal.set([entryOf({ type, detail } as Outcome), ...$journal.get()].slice(0, LONGEST))
      after()
    })
  }
}
