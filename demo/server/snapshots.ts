import type { Database } from './database.js'
import { refuse } from './refuse.js'

export interface Snapshots {
  /** Undefined when this person has none yet. */
  get(account: string, user: string): { version: number; snapshot: unknown } | undefined
  /** Replaces the snapshot of a person; refused with 412 when `from` is given and no longer the latest version. Gives the new version. */
  put(account: string, user: string, snapshot: unknown, from?: number): number
}

/** What a person's browsers have remembered, so that a new one can go on from there. */
export const createSnapshots = (database: Database): Snapshots => {
  const get: Snapshots['get'] = (account, user) => {
    const [row] = database.all<{ version: number; snapshot: string }>('select version, snapshot from snapshots where account = ? and user = ?', [account, user])
    return row && { version: row.version, snapshot: JSON.parse(row.snapshot) }
  }
  return {
    get,
    put(account, user, snapshot, from) {
      if (typeof snapshot !== 'object' || !snapshot || Array.isArray(snapshot)) refuse(400, 'A snapshot is an object.')
      const known = get(account, user)?.version ?? 0
      if (from !== undefined && from !== known) refuse(412, `Version ${from} was replaced by ${known}: read it and merge.`)
      database.change((write) =>
        write('insert or replace into snapshots (account, user, version, snapshot) values (?, ?, ?, ?)', [account, user, known + 1, JSON.stringify(snapshot)]),
      )
      return known + 1
    },
  }
}
