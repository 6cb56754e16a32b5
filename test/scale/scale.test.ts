// What is loaded when first needed is there at once, so that a virtual clock need not wait for a real disk.
import '../../src/core/problem.js'
import '../../src/mail/en.js'
import '../../src/mail/index.js'
import '../../src/mail/offer.js'
import '../../src/mail/seats.js'
import '../../src/posting.js'
import '../../src/report/account-report.js'
import '../../src/shell/devices.js'
import '../../src/speech.js'
import { expect, test } from 'vitest'
import { liveChunk } from './chunk.js'
import { quantile } from './histogram.js'

const settle = () => new Promise<void>(resolve => void setImmediate(resolve))

test('I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 fifty made-up accounts, thirty days each: nothing promised is broken, and records stay small', { timeout: 120_000 }, async () => {
  const { tally: { problems, totals, histograms: { record, largest } } } = await liveChunk({ seed: 1, from: 0, to: 50, days: 30 }, undefined, settle, 25)
  expect(problems).toEqual([])
  expect(totals.accounts).toBe(50)
  expect(totals.messages).toBeGreaterThan(50)
  expect(quantile(record, 0.99)).toBeLessThan(16_384)
  expect(largest.max).toBeLessThan(65_536)
})
