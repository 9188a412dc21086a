import { describe, expect, it } from 'vitest'
import type { HistoryPoint } from '../../src/api/history'
import { changeOf, countedBy, curveOf } from '../../src/wall/dayCurve'
import { midnightOf } from '../../src/wall/useHistory'

const midnight = Date.parse('2022-09-01T00:00:00+08:00')
const point = (minutes: number, shows: number, allow = 0): HistoryPoint =>
  ({ at: new Date(midnight + minutes * 60_000).toISOString(), registered: 0, active: shows, shows, scans: { allow, check: 1, deny: 1 } })

describe('a day\'s curve', () => {
  it('is the speed between two counts, drawn in their middle', () => {
    expect(curveOf([point(5, 300), point(10, 900), point(20, 900)], midnight, 'shows')).toEqual([[2.5, 1], [7.5, 2], [15, 0]])
  })

  it('counts scans of every verdict', () => expect(curveOf([point(5, 0, 298)], midnight, 'scans')).toEqual([[2.5, 1]]))

  it('has no negative speed and no point twice', () =>
    expect(curveOf([point(5, 300), point(5, 300), point(10, 200)], midnight, 'shows')).toEqual([[2.5, 1], [7.5, 0]]))

  it('begins with the first sample of a system that was not there before', () =>
    expect(curveOf([point(480, 900), point(485, 1200)], midnight, 'shows')).toEqual([[480, null], [482.5, 1]]))

  it('is empty without points', () => expect(curveOf([], midnight, 'shows')).toEqual([]))
})

describe('what had been counted by a time', () => {
  const points = [point(5, 300), point(15, 500)]
  it.each([[0, 0], [2.5, 150], [5, 300], [10, 400], [15, 500]])('at minute %s is %s', (minute, count) =>
    expect(countedBy(points, midnight, midnight + minute * 60_000, 'shows')).toBe(count))

  it('is not known behind the last point', () => {
    expect(countedBy(points, midnight, midnight + 16 * 60_000, 'shows')).toBeNull()
    expect(countedBy([], midnight, midnight, 'shows')).toBeNull()
  })
})

it.each([[150, 100, 0.5], [50, 100, -0.5], [5, 0, null], [5, null, null], [undefined, 3, null]])('a change from %s to %s is %s', (now, before, change) =>
  expect(changeOf(now, before)).toBe(change))

it('begins a day at midnight in the province, wherever the screen hangs', () => {
  expect(midnightOf(Date.parse('2022-08-31T16:00:00Z'))).toBe(midnight)
  expect(midnightOf(Date.parse('2022-09-01T15:59:59.999Z'))).toBe(midnight)
  expect(midnightOf(Date.parse('2022-09-01T16:00:00Z'))).toBe(midnight + 86_400_000)
})

it('leaves a gap where counts are withheld, instead of spreading what came after over it', () => {
  const withheld = { ...point(10, 0), active: null }
  const points = [point(5, 300), withheld, point(15, 900), point(20, 1200)]
  expect(curveOf(points, midnight, 'active')).toEqual([[2.5, 1], [10, null], [15, null], [17.5, 1]])
  expect(countedBy(points, midnight, midnight + 12 * 60_000, 'active')).toBeNull()
})
