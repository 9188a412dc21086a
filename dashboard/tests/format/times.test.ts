import { expect, it } from 'vitest'
import { formatClock, formatDateTime, formatDay } from '../../src/format/times'

it('shows Chinese standard time whatever the offset of the instant and the zone of the screen', () => {
  const instant = Date.parse('2022-08-31T16:05:09Z')
  expect(formatClock(instant)).toBe('00:05:09')
  expect(formatDay(instant)).toBe('2022-09-01')
  expect(formatDateTime('2022-08-31T18:05:09+02:00')).toBe('2022-09-01 00:05')
})

it('leaves text alone that is not a time', () => {
  expect(formatDateTime('长期')).toBe('长期')
})
