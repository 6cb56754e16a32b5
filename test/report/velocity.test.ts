import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SegmentId } from '../../src/report.js'
import { classifyVelocity, segmentOf, velocity } from '../../src/report.js'
import { DAY } from './records.js'

const at = (text: string) => Date.parse(`${text}T00:00:00Z`)

describe('M3 velocity', () => {
  test.each([
    ['2026-01-01', '2026-01-20', 19, 19 / 31],
    ['2026-01-01', '2026-02-01', 31, 1],
    ['2026-01-01', '2026-07-01', 181, 6],
    ['2026-01-31', '2026-02-28', 28, 1],
    ['2026-01-31', '2026-03-31', 59, 2],
    ['2024-02-29', '2025-02-28', 365, 12],
    ['2025-12-15', '2026-01-14', 30, 30 / 31],
    ['2026-03-01', '2026-03-01', 0, 0],
  ])('M3 from %s to %s: %s days, %s calendar months', (since, first, days, months) => {
    expect(velocity(at(since), at(first))!.days).toBe(days)
    expect(velocity(at(since), at(first))!.months).toBeCloseTo(months, 9)
  })

  test('M3 unknown, or the wrong way round, is not known', () => {
    expect(velocity(undefined, at('2026-01-01'))).toBeUndefined()
    expect(velocity(at('2026-01-01'), undefined)).toBeUndefined()
    expect(velocity(at('2026-01-02'), at('2026-01-01'))).toBeUndefined()
    expect(velocity(-1e300, 0)).toBeUndefined()
  })

  test.each<[SegmentId, string, string]>([
    ['enterprise', '2026-06-30', 'top'], ['enterprise', '2026-07-01', 'typical'], ['enterprise', '2027-01-01', 'typical'], ['enterprise', '2027-01-02', 'slow'],
    ['mid-market', '2026-04-30', 'top'], ['mid-market', '2026-05-01', 'typical'], ['mid-market', '2026-09-01', 'typical'], ['mid-market', '2026-09-02', 'slow'],
    ['smb', '2026-03-31', 'top'], ['smb', '2026-04-01', 'typical'], ['smb', '2026-07-01', 'typical'], ['smb', '2026-07-02', 'slow'],
    ['self-serve', '2026-01-20', 'top'], ['self-serve', '2026-02-01', 'typical'], ['self-serve', '2026-04-01', 'typical'], ['self-serve', '2026-04-02', 'slow'],
    ['e-commerce', '2026-01-01', 'top'], ['e-commerce', '2026-01-02', 'typical'], ['e-commerce', '2026-01-31', 'typical'], ['e-commerce', '2026-02-01', 'slow'],
  ])('M3 %s, from 1 January to %s: %s', (segment, first, pace) => expect(classifyVelocity(segment, velocity(at('2026-01-01'), at(first))!)).toBe(pace))

  test.each([['SaaS SMB', 'smb'], ['smb', 'smb'], ['Self-serve SaaS', 'self-serve'], ['self serve', 'self-serve'], ['E-commerce', 'e-commerce'], ['ecommerce', 'e-commerce'], ['Mid-Market', 'mid-market'], ['other', undefined], [3, undefined]])(
    'M3 the segment %s is %s', (given, segment) => expect(segmentOf(given)?.segment).toBe(segment))

  test('M3 more days are never fewer months', () => {
    const day = fc.integer({ min: 0, max: 20_000 })
    fc.assert(fc.property(day, day, day, (start, a, b) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map(days => velocity(start * DAY, (start + days) * DAY)!.months) as [number, number]
      expect(near).toBeLessThanOrEqual(far)
    }))
  })
})
