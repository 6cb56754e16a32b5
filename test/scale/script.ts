import type { Traits } from '../../src/index.js'
import type { Tracked } from '../../src/cli/tracked.js'
import { dayOf, visits, type Fact } from './activity.js'
import { DAY, DAYS, START } from './calendar.js'
import type { Holding } from './holding.js'
import { createPerson, type Person } from './person.js'

/** When an account is used, and what happens then. Elapsed time; moments come in order. */
export interface Script {
  person: Person
  start: number
  end: number
  visits: Iterable<{ at: number; traits?: Traits; facts: (holding: Holding) => Fact[] }>
}

/** A year that is made up, or so many days of it. */
export const invented = (seed: number, account: number, days: number = DAYS): Script => {
  const person = createPerson(seed, account)
  const choice = person.random('days')
  const end = START + days * DAY
  const unwell = person.random('leaving')
  function* each(): Script['visits'] {
    for (const at of visits(person)) {
      if (at >= end) return
      // How an account looks that is about to leave.
      const traits = person.persona.leaves && at > START + 120 * DAY && unwell() < 0.1 ? [{ atRisk: true }, { paymentFailed: true }, { openSevereTicket: true }][Math.floor(unwell() * 3)] : undefined
      yield { at, traits, facts: holding => dayOf(person, holding, choice, at) }
    }
  }
  return { person, start: START, end, visits: each() }
}

/** Events without half an hour between them are one visit. */
const APART = 1_800_000

/** What a file tells of an account. How it answers is made up: the persona follows from its place in the file. */
export const recorded = (seed: number, account: number, accountId: string, lines: readonly Tracked[]): Script => {
  const person: Person = { ...createPerson(seed, account), accountId, roles: ['owner'], consent: 'granted', changes: undefined, oddity: undefined }
  const start = lines[0]!.at
  const found: { at: number; traits?: Traits; told: Fact[] }[] = []
  let last = -Infinity
  for (const { at, event, props, traits } of lines) {
    if (at - last >= APART) found.push({ at, told: [] })
    last = at
    const visit = found.at(-1)!
    if (traits) visit.traits = { ...visit.traits, ...traits }
    if (event !== undefined) visit.told.push({ event, props: props as Fact['props'] })
  }
  return { person, start, end: last + 30 * DAY, visits: found.map(({ at, traits, told }) => ({ at, traits, facts: () => told })) }
}
