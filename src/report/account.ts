import type { Traits } from '../model/account.js'
import type { Conversion, Enrolment } from '../model/state.js'
import { topicKey } from '../core/topic.js'
import type { SubjectRecord } from './record.js'
import { type ReadOptions, type View, viewOf } from './view.js'

/** One account: everything its people's browsers remember, taken together. */
export interface Account {
  id?: string
  name?: string
  /** The most recent first. */
  views: readonly [View, ...View[]]
  /** Oldest first, each once. */
  conversions: Conversion[]
  enrolments: Enrolment[]
  /** The most recent value of a trait. */
  trait<T extends keyof Traits>(name: T): Traits[T] | undefined
}

const unique = <T>(all: readonly T[], key: (one: T) => unknown): T[] => [...new Map(all.map(one => [JSON.stringify(key(one)), one])).values()]

/** Two views of the same age are told apart by their text, so that the order in which records come never matters. */
const newestFirst = (a: View, b: View): number =>
  b.state.essential.clock.last - a.state.essential.clock.last || (JSON.stringify([a.state, a.situation.traits]) < JSON.stringify([b.state, b.situation.traits]) ? -1 : 1)

export const accountOf = (given: readonly [View, ...View[]], id?: string, name?: string): Account => {
  const views = given.length > 1 ? ([...given].sort(newestFirst) as [View, ...View[]]) : given
  const all = <T>(part: (view: View) => readonly T[]): T[] => views.flatMap(part)
  return {
    id, name, views,
    conversions: unique(all(({ state }) => state.essential.conversions), ({ at, kind, topics, revenue }) => [at, kind, topics, revenue]).sort((a, b) => a.at - b.at),
    // A question sells nothing.
    enrolments: unique(all(({ state }) => state.essential.enrolments).filter(({ topic }) => topic.type !== 'question'), ({ campaign, topic, period, at }) => [campaign, topicKey(topic), period, at]).sort((a, b) => a.at - b.at),
    trait: trait => views.find(({ situation }) => situation.traits[trait] !== undefined)?.situation.traits[trait],
  }
}

/** The account that some records are of; undefined without any. */
export const readAccount = (records: readonly SubjectRecord[], options: ReadOptions): Account | undefined => {
  const [first, ...others] = records.map(record => viewOf(record, options))
  return first && accountOf([first, ...others], records[0]!.accountId, records.find(({ accountName }) => accountName)?.accountName)
}
