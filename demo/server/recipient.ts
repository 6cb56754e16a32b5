import { addressOf, PEOPLE } from '../host/people.js'

/** To whom the mails of an account go: the person who owns it. A real host knows its customers from its own records. */
export function recipientOf(key: string): string {
  const account = key.split('/')[0] ?? ''
  const owner = PEOPLE.find((person) => person.account === account && person.role === 'owner')
  return owner ? addressOf(owner.name) : `${account.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'nobody'}@exemple.fr`
}
