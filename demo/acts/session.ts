import { expansion } from '../sdk.js'
import { $session } from '../host/session.js'
import type { Role } from '../host/people.js'
import { catchUp } from '../host/devices.js'
import { $mailbox } from '../host/mailbox.js'
import { currentSubject } from '../host/subject.js'
import { reportUsage } from './reportUsage.js'

export function logIn(person: string): void {
  $session.set({ ...$session.get(), person })
  expansion.identify(currentSubject())
  if ($mailbox.get()) void catchUp().catch(() => {})
  reportUsage()
}

export function logOut(): void {
  $session.set({ ...$session.get(), person: null })
  expansion.identify(null)
}

/** Tries on another role: members cannot buy, so messages ask them to tell the administrator. */
export function switchRole(role: Role): void {
  const { person, roles } = $session.get()
  if (!person) return
  $session.set({ person, roles: { ...roles, [person]: role } })
  expansion.identify(currentSubject())
  reportUsage()
}
