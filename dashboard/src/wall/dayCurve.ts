import type { HistoryPoint } from '../api/history'

/** Minutes since midnight and events per second; null where the curve has a gap. */
export type CurvePoint = [minute: number, perSecond: number | null]

// Samples are five minutes apart; the mean over a longer absence would be no curve.
const longestMs = 15 * 60_000

export type Counted = 'active' | 'shows' | 'scans'

interface Count { at: number, count: number }

/** The count of a moment; null where it is too small to publish. */
export function countOf(point: Pick<HistoryPoint, Counted>, what: Counted): number | null {
  if (what !== 'scans') return point[what]
  const { allow, check, deny } = point.scans
  return allow + check + deny
}

/**
 * A day's curve out of its cumulative points: between two points the events of that time, drawn at its middle. A count
 * that falls (a node that lost its last second) is no negative speed, and what is withheld leaves a gap.
 */
export function curveOf(points: HistoryPoint[], midnight: number, what: Counted): CurvePoint[] {
  const curve: CurvePoint[] = []
  let before: Count | null = { at: midnight, count: 0 }
  for (const point of points) {
    const at = Date.parse(point.at)
    const count = countOf(point, what)
    if (before && at <= before.at) continue
    if (!before || count === null || at - before.at > longestMs) {
      curve.push([(at - midnight) / 60_000, null])
    } else {
      curve.push([((before.at + at) / 2 - midnight) / 60_000, Math.max(0, count - before.count) * 1000 / (at - before.at)])
    }
    before = count === null ? null : { at, count }
  }
  return curve
}

/** What had been counted by a moment of the day, in proportion between two points; null where that is not known. */
export function countedBy(points: HistoryPoint[], midnight: number, instant: number, what: Counted): number | null {
  let before: Count | null = { at: midnight, count: 0 }
  for (const point of points) {
    const at = Date.parse(point.at)
    const count = countOf(point, what)
    if (at >= instant) {
      if (count === null || before === null) return null
      return at === before.at ? count : before.count + (count - before.count) * (instant - before.at) / (at - before.at)
    }
    before = count === null ? null : { at, count }
  }
  return null
}

/** A change as a fraction of what was there before; null without anything to compare with. */
export const changeOf = (now: number | null | undefined, before: number | null): number | null =>
  now == null || before === null || before <= 0 ? null : (now - before) / before
