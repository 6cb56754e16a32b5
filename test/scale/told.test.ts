import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { START } from './calendar.js'
import { recorded } from './script.js'
import { told } from './told.js'

test('a file of events becomes accounts, in its order; what does not fit is named and left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  const file = join(folder, 'events.ndjson')
  writeFileSync(file, [
    '{"account":"a","event":"pricing_viewed"}', '{"account":"a","after":"1h","event":"feature_used","props":{"feature":"reports"}}',
    '', '{"account":"b","at":"2026-02-01T09:00:00Z","traits":{"plan":"pro"}}', '{"event":"lost"}', 'no JSON', '{"account":"b","at":"2026-01-01T09:00:00Z","event":"early"}', '{"account":"a","event":"back"}',
  ].join('\n'))
  const broken: string[] = []
  const chunks = []
  for await (const chunk of told(file, 1, START, text => broken.push(text.slice(file.length + 1)))) chunks.push(chunk)
  rmSync(folder, { recursive: true })
  expect(broken).toEqual(['5: no account; skipped', '6: no account; skipped', '7: earlier than the line before it; skipped', '8: the lines of a do not follow each other; skipped'])
  expect(chunks).toHaveLength(1)
  expect(chunks[0]!.told!.map(({ accountId, lines }) => [accountId, lines.length])).toEqual([['a', 2], ['b', 1]])
  const { visits, start } = recorded(1, 0, 'a', chunks[0]!.told![0]!.lines)
  expect([start, Array.from(visits).map(({ at }) => at)]).toEqual([START, [START, START + 3_600_000]])
})
