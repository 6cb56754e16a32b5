import type { Consent } from '../../src/index.js'
import { PERSONAS, type Persona, type PersonaName } from './personas.js'
import { createRandom, weigh, type Random } from './random.js'

/** What is unusual about an account, so that each promise is put to the test somewhere. */
export type Oddity = 'two-tabs' | 'two-users' | 'clock-jumps' | 'restarts' | 'disk-fails'

/** Who an account is: it follows from the seed and its number alone. */
export interface Person {
  account: number
  accountId: string
  name: PersonaName
  persona: Persona
  /** Of its persona's activity: few do much, many do little. */
  activity: number
  roles: string[]
  consent: Consent
  /** What it says of consent later, and on which day. */
  changes?: { consent: Consent; day: number }
  oddity?: Oddity
  /** Whether the host posts hand-offs to an endpoint, and mirrors the state. */
  endpoint: boolean
  mirrored: boolean
  /** A stream of its own for each purpose. */
  random: (purpose: string) => Random
}

const SHARES = Object.fromEntries(Object.entries(PERSONAS).map(([name, { share }]) => [name, share])) as Record<PersonaName, number>
const ODDITIES: Record<Oddity | 'none', number> = { none: 84, 'two-tabs': 5, 'two-users': 5, 'clock-jumps': 2, restarts: 2, 'disk-fails': 2 }

/** Zipf's law over all ranks, cut at both ends; its mean is 1. */
const zipf = (rank: number): number => 1 / (rank + 0.05) / Math.log(1.05 / 0.05)

export const createPerson = (seed: number, account: number): Person => {
  const stream = (purpose: string) => createRandom(seed, account, purpose)
  const random = stream('person')
  const name = weigh(random, SHARES)
  const activity = zipf(random())
  const roles = random() < 0.85 ? ['owner'] : ['member']
  const said = weigh(random, { granted: 86, denied: 6, pending: 8 })
  const later = random()
  const day = Math.floor(random() * 365)
  const oddity = weigh(random, ODDITIES)
  return {
    account, accountId: `n${account}`, name, persona: PERSONAS[name], activity, roles, consent: said,
    changes: said === 'pending' && later < 0.6 ? { consent: 'granted', day: day % 30 } : said === 'granted' && later < 0.02 ? { consent: 'denied', day } : undefined,
    oddity: oddity === 'none' ? undefined : oddity,
    endpoint: random() < 0.1, mirrored: random() < 0.05, random: stream,
  }
}
