import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AddOn } from '../../src/model/catalog.js'
import { buyAddOn } from '../acts/buyAddOn.js'
import { $account } from '../host/account.js'
import { say } from '../host/locale.js'
import { addOnPrice } from '../host/prices.js'
import { $person } from '../host/session.js'
import { useStore } from '../host/useStore.js'

const HINTS: Record<string, string> = {
  'pack-5000': say('Valable jusqu’au renouvellement, sans abonnement.', 'Valid until the renewal, no subscription.'),
  'export-detaille': say('Qui a ouvert quoi, contact par contact.', 'Who opened what, contact by contact.'),
  delivrabilite: say('Une experte suit vos réglages et vos indésirables.', 'An expert watches your settings and your spam rate.'),
  archivage: say('Chaque e-mail envoyé, scellé et gardé dix ans.', 'Every e-mail sent, sealed and kept for ten years.'),
  formation: say('Votre équipe à l’aise en une demi-journée.', 'Your team at ease in half a day.'),
}

/** One option and its button. */
export function AddOnRow({ addOn, chosen }: { addOn: AddOn; chosen: boolean }): JSX.Element {
  const owned = useStore($account)!.addOns.includes(addOn.id)
  const owner = useStore($person)!.role === 'owner'
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) button.current?.focus()
  }, [chosen])
  const buy = async (): Promise<void> => {
    setBusy(true)
    await buyAddOn(addOn.id)
    setBusy(false)
  }
  return (
    <li class="list-row" data-chosen={chosen}>
      <span class="who-text"><strong>{addOn.name}</strong><small>{HINTS[addOn.id]}</small></span>
      <button ref={button} type="button" class="button" data-test={addOn.kind === 'capacity' ? 'buy-pack' : `buy-${addOn.id}`} disabled={owned || busy || !owner} onClick={() => void buy()}>
        {owned ? say('À vous', 'Yours') : `${addOn.kind === 'service' ? say('En parler', 'Talk about it') : say('Ajouter', 'Add')} · ${addOnPrice(addOn).text}`}
      </button>
    </li>
  )
}
