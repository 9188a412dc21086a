import type { HistoryPoint } from '../api/history'

/** Minutes since midnight and events per second. */
export type CurvePoint = [minute: number, perSecond: number]

export type Counted = 'active' | 'shows' | 'scans'

/** The count of a moment. */
export const countOf = (point: Pick<HistoryPoint, Counted>, what: Counted): number =>
  what !== 'scans' ? point[what] : point.scans.allow + point.scans.check + point.scans.deny

/**
 * A day's curve out of its cumulative points: between two points the events of that time, drawn at its middle. A count
 * that falls (a node that lost its last second) is no negative speed.
 */
export function curveOf(points: HistoryPoint[], midnight: number, what: Counted): CurvePoint[] {
  const curve: CurvePoint[] = []
  let before = { at: midnight, count: 0 }
  for (const point of points) {
    const at = Date.parse(point.at)
    const count = countOf(point, what)
    const seconds = (at - before.at) / 1000
    if (seconds <= 0) continue
    curve.push([((before.at + at) / 2 - midnight) / 60_000, Math.max(0, count - before.count) / seconds])
    before = { at, count }
  }
  return curve
}

/** What had been counted by a moment of the day, in proportion between two points; null outside of what is known. */
export function countedBy(points: HistoryPoint[], midnight: number, instant: number, what: Counted): number | null {
  let before = { at: midnight, count: 0 }
  for (const point of points) {
    const at = Date.parse(point.at)
    const count = countOf(point, what)
    if (at >= instant) {
      if (at === before.at) return count
      return before.count + (count - before.count) * (instant - before.at) / (at - before.at)
    }
    before = { at, count }
  }
  return null
}

/** A change as a fraction of what was there before; null without anything to compare with. */
export const changeOf = (now: number | null | undefined, before: number | null): number | null =>
  now == null || before === null || before <= 0 ? null : (now - before) / before
