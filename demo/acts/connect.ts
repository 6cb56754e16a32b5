import { expansion } from '../sdk.js'
import { changeAccount } from '../host/account.js'
import { say } from '../host/locale.js'
import { serverAnswers } from '../host/server.js'
import { toast } from '../host/toast.js'

/** Connects a tool of someone else. The SDK hears of it once it has succeeded. */
export async function connect(id: string, name: string): Promise<void> {
  await serverAnswers()
  changeAccount(({ connected }) => ({ connected: [...new Set([...connected, id])] }))
  toast(say(`${name} est connecté.`, `${name} is connected.`))
  expansion.track('integration_added', { integration: name, anchor: `#connect-${id}` })
}
