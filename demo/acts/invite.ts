import { expansion } from '../sdk.js'
import { $account, changeAccount } from '../host/account.js'
import { GUESTS } from '../host/people.js'
import { say } from '../host/locale.js'
import { traitsOf } from '../host/subject.js'
import { toast } from '../host/toast.js'

/** Who would be invited next. */
export function nextGuest(team: readonly string[]): string {
  const free = GUESTS.find((guest) => !team.includes(guest))
  return free ?? `${GUESTS[team.length % GUESTS.length]} ${team.length}`
}

export function invite(name: string): void {
  changeAccount(({ team }) => ({ team: [...team, name] }))
  expansion.track('member_invited', { count: 1 })
  const account = $account.get()
  if (account) expansion.setTraits(traitsOf(account))
  toast(say(`Invitation envoyée à ${name}.`, `Invitation sent to ${name}.`))
}
