import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../src/api/backoff'
import { retryAfterMs } from '../../src/api/retryAfter'

describe('the wait between connection attempts', () => {
  it('doubles up to five seconds and never beyond, for ever', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 1_000, 1e9].map(failures => backoffMs(failures, () => 1))
    expect(longest).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000])
  })

  it('is spread over its upper half, so that walls do not return in step', () => {
    const waits = Array.from({ length: 200 }, () => backoffMs(6))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_500)
    expect(Math.max(...waits)).toBeLessThanOrEqual(5_000)
    expect(new Set(waits).size).toBeGreaterThan(50)
  })
})

describe('the wait that a server asked for', () => {
  const now = Date.parse('2022-09-01T04:00:00Z')

  it('is never cut short, whatever the dice say', () => {
    expect(retryAfterMs('3', now, () => 0)).toBe(3_000)
    expect(retryAfterMs('3', now, () => 1)).toBe(4_500)
  })

  it('may be a date', () => expect(retryAfterMs('Thu, 01 Sep 2022 04:00:07 GMT', now, () => 0)).toBe(7_000))

  it.each([null, '', 'soon'])('is two seconds when the header says %s', header => expect(retryAfterMs(header, now, () => 0)).toBe(2_000))

  it('is at least a second for a date that has passed, and never hours', () => {
    expect(retryAfterMs('Thu, 01 Sep 2022 03:00:00 GMT', now, () => 0)).toBe(1_000)
    expect(retryAfterMs('86400', now, () => 0)).toBe(120_000)
  })
})
