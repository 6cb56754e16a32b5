import type { SpeechInput } from '../model/input.js'
import type { Draft } from './draft.js'

/** What became of a hand-off. One revision says nothing of another, and what was accepted once stays so. */
export const acknowledge = ({ state }: Pick<Draft, 'state'>, { key, revision, ...input }: Extract<SpeechInput, { key: string }>): void => {
  const { outbox } = state.essential
  const intent = Object.hasOwn(outbox, key) ? outbox[key]! : undefined
  if (input.type === 'accepted' && intent?.before && intent.before.revision < revision) delete intent.before
  if (intent?.revision !== revision || intent.acceptedAt) return
  if (input.type === 'accepted') {
    intent.acceptedAt = input.at
    delete intent.leasedUntil
    delete intent.dropped
  } else if (input.until === undefined) intent.dropped = revision
  else {
    intent.tries = (intent.tries ?? 0) + 1
    intent.leasedUntil = input.until
  }
}
