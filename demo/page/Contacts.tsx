import type { JSX } from 'preact'
import { exportContacts } from '../acts/exportContacts.js'
import { CONTACTS } from '../host/contacts.js'
import { formatMonth } from '../host/format.js'
import { say } from '../host/locale.js'
import { Icon } from './Icon.js'
import { Leaving } from './Leaving.js'

export function Contacts(): JSX.Element {
  return (
    <div class="page">
      <section class="panel" aria-labelledby="contacts-title">
        <div class="panel-head">
          <h2 id="contacts-title">{say('Tous les contacts', 'All contacts')}</h2>
          <button type="button" class="button" data-test="export-contacts" onClick={exportContacts}>
            <Icon name="export" /> {say('Exporter en CSV', 'Export as CSV')}
          </button>
        </div>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('Nom', 'Name')}</th>
              <th scope="col" class="wide">Segment</th>
              <th scope="col" class="number">{say('Inscription', 'Since')}</th>
            </tr>
          </thead>
          <tbody>
            {CONTACTS.map((contact) => (
              <tr key={contact.address}>
                <td><strong>{contact.name}</strong><small>{contact.address}</small></td>
                <td class="wide">{contact.segment}</td>
                <td class="number soft">{formatMonth(Date.parse(contact.since))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Leaving />
    </div>
  )
}
