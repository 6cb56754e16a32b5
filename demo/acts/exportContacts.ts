import { CONTACTS } from '../host/contacts.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'
import { download } from './download.js'

/** Saves the contacts as a CSV file. Reading and leaving with one's data never depends on a quota. */
export function exportContacts(): void {
  const head = say('nom,adresse,segment,inscription', 'name,address,segment,since').split(',')
  download('pli-contacts.csv', [head, ...CONTACTS.map(({ name, address, segment, since }) => [name, address, segment, since])])
  toast(say(`${CONTACTS.length} contacts exportés.`, `${CONTACTS.length} contacts exported.`))
}
