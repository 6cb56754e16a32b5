import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

type Value = string | number | null

export interface Database {
  all<Row>(sql: string, values?: Value[]): Row[]
  /** Runs the changes as one transaction. When it returns they are on the disk: what is answered afterwards survives a kill. */
  change<T>(run: (write: (sql: string, values?: Value[]) => number) => T): T
  close(): void
}

/** The few words of sql.js that are used here; the package has no types. */
interface Sqlite {
  Database: new (bytes?: Uint8Array) => {
    run(sql: string, values?: Value[]): void
    exec(sql: string): unknown
    prepare(sql: string, values?: Value[]): { step(): boolean; getAsObject(): unknown; free(): void }
    getRowsModified(): number
    export(): Uint8Array
    close(): void
  }
}

const TABLES = `
  create table if not exists handoffs (
    key text primary key, revision integer not null, action text not null, channel text not null,
    due_at integer not null, expires_at integer, body text not null, message_id text, sent_at integer
  );
  create table if not exists mails (
    message_id text primary key, recipient text not null, subject text not null, text text not null, html text not null, at integer not null
  );
  create table if not exists snapshots (
    account text, user text, version integer not null, snapshot text not null, primary key (account, user)
  );
  create table if not exists clock (one integer primary key check (one = 1), ahead integer not null);
`

/** SQLite in memory, written whole after each transaction: beside the old file, then in its place, so that a kill leaves one or the other. */
export async function openDatabase(file: string): Promise<Database> {
  const load = createRequire(import.meta.url)('sql.js') as () => Promise<Sqlite>
  const { Database } = await load()
  mkdirSync(dirname(file), { recursive: true })

  const open = (bytes?: Uint8Array) => {
    const database = new Database(bytes)
    database.exec(TABLES)
    return database
  }
  const read = () => {
    const bytes = existsSync(file) ? readFileSync(file) : undefined
    try {
      return open(bytes)
    } catch {
      renameSync(file, `${file}.broken`)
      return open()
    }
  }
  let database = read()

  const save = (): void => {
    const bytes = database.export()
    const handle = openSync(`${file}.new`, 'w')
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(`${file}.new`, file)
  }

  return {
    all<Row>(sql: string, values: Value[] = []) {
      const statement = database.prepare(sql, values)
      const rows: Row[] = []
      while (statement.step()) rows.push(statement.getAsObject() as Row)
      statement.free()
      return rows
    },
    change(run) {
      database.run('begin')
      try {
        const result = run((sql, values) => {
          database.run(sql, values)
          return database.getRowsModified()
        })
        database.run('commit')
        save()
        return result
      } catch (error) {
        // What did not reach the disk did not happen.
        database.close()
        database = read()
        throw error
      }
    },
    close: () => database.close(),
  }
}
