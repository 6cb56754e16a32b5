import { expansion } from '../sdk.js'
import { $account, changeAccount, freeSeats } from '../host/account.js'
import { GUESTS } from '../host/people.js'
import { say } from '../host/locale.js'
import { toast } from '../host/toast.js'

/** Who would be invited next. */
export function nextGuest(team: readonly string[]): string {
  const free = GUESTS.find((guest) => !team.includes(guest))
  return free ?? `${GUESTS[team.length % GUESTS.length]} ${team.length}`
}

/** Invites someone, or says that no seat is free. True when the invitation left. */
export function invite(name: string): boolean {
  const account = $account.get()
  if (!account) return false
  if (freeSeats(account) < 1) {
    toast(say('Plus de siège libre : invitation refusée.', 'No seat is free: not invited.'), 'refused')
    expansion.track('access_denied', { resource: 'seats' })
    return false
  }
  changeAccount(({ team }) => ({ team: [...team, name] }))
  expansion.track('member_invited', { count: 1 })
  toast(say(`Invitation envoyée à ${name}.`, `Invitation sent to ${name}.`))
  return true
}
