import { expansion } from '../sdk.js'
import { emptyMailbox } from '../host/mailbox.js'
import { clearStored } from '../host/stored.js'

/** Erases what the SDK, the page and its server keep, and starts again. */
export async function restart(): Promise<void> {
  await expansion.forget()
  await emptyMailbox()
  clearStored()
  location.hash = ''
  location.reload()
}
