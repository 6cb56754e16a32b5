import { computed, type ReadableAtom, type WritableAtom } from 'nanostores'
import { ACCOUNTS, PEOPLE, type Person, type Role } from './people.js'
import { stored } from './stored.js'

interface Session {
  person: string | null
  /** Roles tried on in the settings. */
  roles: Record<string, Role>
}

export const $session: WritableAtom<Session> = stored('demo:session', { person: 'camille', roles: {} })

/** Who is logged in, with the role tried on. */
export const $person: ReadableAtom<Person | undefined> = computed($session, ({ person, roles }) => {
  const found = PEOPLE.find(({ id }) => id === person)
  return found && { ...found, role: roles[found.id] ?? found.role }
})

export const accountName = (person: Person): string => ACCOUNTS[person.account] ?? person.account
