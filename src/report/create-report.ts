import { readAccount } from './account.js'
import { accountReport, type ReportOptions } from './account-report.js'
import type { Report, ReportData } from './data.js'
import { type ExportedRecord, readRecord, type SubjectRecord } from './record.js'
import { segmentReport } from './segment-report.js'
import { createTally, type Tally } from './tally.js'
import { isOf } from './velocity.js'

const isMany = (source: unknown): source is Iterable<ExportedRecord> => typeof source === 'object' && source !== null && Symbol.iterator in source
const isTally = (source: unknown): source is Tally => typeof source === 'object' && source !== null && 'kinds' in source && 'add' in source

/** What the records of a list are, by account; those without one are each their own. */
const byAccount = (records: Iterable<ExportedRecord>, broken: ReportData['broken']): SubjectRecord[][] => {
  const groups = new Map<unknown, SubjectRecord[]>()
  let line = 0
  for (const given of records) {
    line++
    const record = readRecord(given)
    if (typeof record === 'string') {
      if (++broken.count <= 100) broken.first.push({ line, reason: record })
      continue
    }
    const key = record.accountId ?? line
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()]
}

/**
 * The "Programme Expansion" of one account, of several, or of what `readLines` has added up. Unknown figures are `n.d.`, never 0.
 * @example
 * const { markdown, data } = createReport({ state: await expansion.exportData(), accountName: 'Acme', traits }, { locale: 'fr', catalog })
 * @example
 * const tally = await readLines(splitLines(createReadStream('records.ndjson')), { catalog })
 * const { markdown } = createReport(tally, { locale: 'en', segment: 'smb' })
 */
export const createReport = (source: ExportedRecord | Iterable<ExportedRecord> | Tally, options: ReportOptions = {}): Report => {
  if (isTally(source)) return segmentReport(source, options)
  // One moment for all.
  const read = { ...options, now: options.now ?? Date.now() }
  const tally = createTally(read)
  if (isMany(source)) {
    for (const group of byAccount(source, tally.broken)) {
      const account = readAccount(group, read)
      if (account && isOf(options.segment, account.trait('segment'))) tally.add(account)
    }
    return segmentReport(tally, options)
  }
  const record = readRecord(source)
  const account = typeof record === 'string' ? undefined : readAccount([record], read)
  if (account) return accountReport(account, read)
  tally.broken.count++
  tally.broken.first.push({ line: 1, reason: record as string })
  return segmentReport(tally, options)
}
