import { expansion } from '../sdk.js'
import { addOnPrice } from '../host/prices.js'
import { addOnOf, PACK } from '../host/addOns.js'
import { openChat } from '../host/chat.js'
import { say } from '../host/locale.js'
import { serverAnswers } from '../host/server.js'
import { toast } from '../host/toast.js'
import { buyPack } from './buyPack.js'
import { charge } from './charge.js'

/** Adds an option to the account. Work of people is agreed on with people. */
export async function buyAddOn(id: string): Promise<void> {
  const addOn = addOnOf(id)
  if (id === PACK.id || !addOn) return buyPack()
  if (addOn.kind === 'service') return openChat('sales', say(`Bonjour, parlons de l’option « ${addOn.name} ».`, `Hello, let us talk about “${addOn.name}”.`))
  await serverAnswers()
  const { amount } = addOnPrice(addOn)
  charge(addOn.name, amount, ({ addOns }) => ({ addOns: [...new Set([...addOns, id])] }))
  expansion.track('converted', { kind: 'add-on', addOn: id, revenue: amount })
  toast(say(`Option « ${addOn.name} » ajoutée.`, `“${addOn.name}” was added.`))
}
