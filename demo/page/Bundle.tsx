import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { buyBundle } from '../acts/buyProducts.js'
import { $account } from '../host/account.js'
import { BUNDLE } from '../host/catalog.js'
import { formatMoney } from '../host/format.js'
import { say } from '../host/locale.js'
import { productOf } from '../host/products.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'

const PARTS = BUNDLE.items.map(({ id }) => productOf(id)!)
const SUM = PARTS.reduce((sum, { price }) => sum + price!.monthly!, 0)

/** Three tools for less than one by one. */
export function Bundle({ chosen }: { chosen: boolean }): JSX.Element {
  const { products } = useStore($account)!
  const owned = PARTS.every(({ id }) => products.includes(id))
  const owner = useStore($person)!.role === 'owner'
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) button.current?.focus()
  }, [chosen])
  const buy = async (): Promise<void> => {
    setBusy(true)
    await buyBundle()
    setBusy(false)
  }
  return (
    <section class="panel row pack" data-chosen={chosen}>
      <span class="who-text">
        <strong>{say(`Pack ${BUNDLE.name} : ${PARTS.map(({ name }) => name).join(', ')}`, `${BUNDLE.name} bundle: ${PARTS.map(({ name }) => name).join(', ')}`)}</strong>
        <small>{say(`${formatMoney(SUM)}/mois un par un.`, `${formatMoney(SUM)}/month one by one.`)}</small>
      </span>
      <button ref={button} type="button" class="button" data-test="buy-bundle" disabled={owned || busy || !owner} onClick={() => void buy()}>
        {owned ? say('À vous', 'Yours') : say(`Ajouter · ${formatMoney(BUNDLE.price)}/mois`, `Add · ${formatMoney(BUNDLE.price)}/month`)}
      </button>
    </section>
  )
}
