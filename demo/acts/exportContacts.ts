import { CONTACTS } from '../host/contacts.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

/** Saves the contacts as a CSV file. Reading and leaving with one's data never depends on a quota. */
export function exportContacts(): void {
  const head = say('nom,adresse,segment,inscription', 'name,address,segment,since')
  const lines = CONTACTS.map(({ name, address, segment, since }) => [name, address, segment, since].join(','))
  const url = URL.createObjectURL(new Blob([`\ufeff${[head, ...lines].join('\n')}\n`], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'pli-contacts.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  toast(say(`${CONTACTS.length} contacts exportés.`, `${CONTACTS.length} contacts exported.`))
}
