import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { readLine, type Tracked } from '../../src/cli/tracked.js'
import type { Chunk } from './chunk.js'

/** So many accounts of a file are lived at once. */
const CHUNK = 20

/**
 * Reads lines such as `{ "account": "a1", "at": "2026-01-05T09:00:00Z", "event": "pricing_viewed" }`: those of one account follow each other,
 * in the order of time. No more of the file is held than the accounts that are lived next.
 */
export async function* told(file: string, seed: number, start: number, broken: (text: string) => void): AsyncGenerator<Chunk> {
  const met = new Set<string>()
  let chunk: NonNullable<Chunk['told']> = []
  let from = 0
  let number = 0
  const whole = (): Chunk => {
    const given = { seed, from, to: from + chunk.length, told: chunk }
    from += chunk.length
    chunk = []
    return given
  }
  let accountId: unknown
  let lines: Tracked[] = []
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++
    if (!text.trim()) continue
    const account = accountOf(text)
    if (account === undefined) {
      broken(`${file}:${number}: no account; skipped`)
      continue
    }
    if (account !== accountId) {
      if (met.has(account)) {
        broken(`${file}:${number}: the lines of ${account} do not follow each other; skipped`)
        continue
      }
      met.add(account)
      if (chunk.length >= CHUNK) yield whole()
      accountId = account
      lines = []
    }
    const read = readLine(text, lines.at(-1)?.at ?? start)
    if (typeof read === 'string') broken(`${file}:${number}: ${read}; skipped`)
    else {
      if (!lines.length) chunk.push({ accountId: account, lines })
      lines.push(read)
    }
  }
  if (chunk.length) yield whole()
}

const accountOf = (text: string): string | undefined => {
  try {
    const { account } = JSON.parse(text.replace(/^\uFEFF/, '')) as { account?: unknown }
    return typeof account === 'string' || typeof account === 'number' ? String(account) : undefined
  } catch {
    return undefined
  }
}
