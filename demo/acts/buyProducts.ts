import { expansion } from '../sdk.js'
import { $account } from '../host/account.js'
import { BUNDLE } from '../host/catalog.js'
import { say } from '../host/locale.js'
import { productOf } from '../host/products.js'
import { serverAnswers } from '../host/server.js'
import { traitsOf } from '../host/subject.js'
import { toast } from '../host/toast.js'
import { charge } from './charge.js'

async function own(label: string, amount: number, bought: string[]): Promise<void> {
  await serverAnswers()
  charge(label, amount, ({ products }) => ({ products: [...new Set([...products, ...bought])] }))
  const account = $account.get()
  if (account) expansion.setTraits(traitsOf(account))
}

export async function buyProduct(id: string): Promise<void> {
  const product = productOf(id)
  if (!product) return
  const amount = product.price?.monthly ?? 0
  await own(product.name, amount, [id])
  expansion.track('converted', { kind: 'cross-sell', product: id, revenue: amount })
  toast(say(`${product.name} est à vous.`, `${product.name} is yours.`))
}

export async function buyBundle(): Promise<void> {
  const { name, price, items } = BUNDLE
  await own(say(`Pack ${name}`, `${name} bundle`), price, items.map((item) => item.id))
  for (const item of items) expansion.track('converted', { kind: 'bundle', product: item.id, revenue: item === items[0] ? price : 0 })
  toast(say(`Pack ${name} : les trois outils sont à vous.`, `${name} bundle: the three tools are yours.`))
}
