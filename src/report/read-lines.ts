import { readAccount } from './account.js'
import type { Source } from './lines.js'
import { isOf } from './velocity.js'
import { type BrokenLine, readRecord, type SubjectRecord } from './record.js'
import { createTally, type Tally } from './tally.js'
import type { ReadOptions } from './view.js'

export interface LineOptions extends ReadOptions {
  /** Only accounts of this segment; those that name none are taken to be of it. */
  segment?: string
  /** Called for every line that is skipped; the tally itself remembers the first hundred. */
  onBroken?: (broken: BrokenLine) => void
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * Adds up NDJSON, one record a line, in constant memory. Broken lines are told by number and skipped; empty ones are nothing.
 * Records of one account are taken together when they follow each other: sort the file by account when several people of one may be in it.
 * @example const tally = await readLines(splitLines(createReadStream('records.ndjson')), { catalog })
 */
export const readLines = async (lines: Source<string>, { onBroken, segment, ...options }: LineOptions = {}): Promise<Tally> => {
  // One moment for all, however long the reading takes.
  const tally = createTally({ ...options, now: options.now ?? Date.now() })
  let group: SubjectRecord[] = []
  let owner: string | undefined
  let line = 0
  const close = () => {
    const account = readAccount(group, tally.options)
    if (account && isOf(segment, account.trait('segment'))) tally.add(account)
    group = []
  }
  for await (const given of lines) {
    line++
    const text = given.replace(/^\uFEFF/, '').trim()
    if (!text) continue
    const record = readRecord(parse(text))
    if (typeof record === 'string') {
      tally.broken.count++
      if (tally.broken.first.length < 100) tally.broken.first.push({ line, reason: record })
      onBroken?.({ line, reason: record })
      continue
    }
    if (record.accountId === undefined || record.accountId !== owner) close()
    owner = record.accountId
    group.push(record)
  }
  close()
  return tally
}
