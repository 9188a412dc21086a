import type { Verdict } from '../../api/bundles'

export const directions = ['in', 'out', 'pass'] as const
export type Direction = typeof directions[number]

/** How the person was named. */
export const lanes = ['code', 'printed', 'document'] as const
export type Lane = typeof lanes[number]

export const verdicts = ['allow', 'check', 'deny'] as const

/** What a gate did since somebody began to stand at it. */
export interface Shift {
  from: number
  /** Scans by direction, verdict and lane. */
  scans: Record<string, number>
  /** Those among them that were decided without the network. */
  offline: number
  /** Readings that came to no verdict, by the word for it. */
  problems: Record<string, number>
  /** Uploads that the server did not take, by its word. */
  refused: Record<string, number>
}

export const newShift = (from: number): Shift => ({ from, scans: {}, offline: 0, problems: {}, refused: {} })

const keyOf = (direction: Direction, verdict: Verdict, lane: Lane) => `${direction} ${verdict} ${lane}`

const plus = (counts: Record<string, number>, key: string, count = 1) => ({ ...counts, [key]: (counts[key] ?? 0) + count })

export const withScan = (shift: Shift, direction: Direction, verdict: Verdict, lane: Lane, isOffline: boolean): Shift =>
  ({ ...shift, scans: plus(shift.scans, keyOf(direction, verdict, lane)), offline: shift.offline + (isOffline ? 1 : 0) })

export const withProblem = (shift: Shift, word: string): Shift => ({ ...shift, problems: plus(shift.problems, word) })

export const withRefused = (shift: Shift, code: string, count: number): Shift => ({ ...shift, refused: plus(shift.refused, code, count) })

/** Scans of a direction, verdict or lane; of all where it is left out. */
export function countOf({ scans }: Shift, by: { direction?: Direction, verdict?: Verdict, lane?: Lane } = {}): number {
  let sum = 0
  for (const [key, count] of Object.entries(scans)) {
    const [direction, verdict, lane] = key.split(' ')
    if ((by.direction ?? direction) === direction && (by.verdict ?? verdict) === verdict && (by.lane ?? lane) === lane) sum += count
  }
  return sum
}
