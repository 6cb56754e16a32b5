import { expansion } from '../sdk.js'
import { clearStored } from '../host/stored.js'

/** Erases what the SDK keeps and what the page keeps, and starts again. */
export async function restart(): Promise<void> {
  await expansion.forget()
  clearStored()
  location.hash = ''
  location.reload()
}
