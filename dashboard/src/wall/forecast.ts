import type { Target } from '../api/history'

export interface Forecast {
  state: 'reached' | 'onTrack' | 'behind' | 'never'
  /** The rate that is to be reached. */
  rate: number
  /** yyyy-mm-dd at today's pace; null where there is none. */
  date: string | null
}

/** Where a region stands with its target for the adoption rate; null where none is set or the rate is not known. */
export function forecastOf(target: Target | null | undefined, rate: number | null): Forecast | null {
  if (target?.adoptionRate == null || rate === null) return null
  const date = target.reachedOn ?? null
  const state = rate >= target.adoptionRate ? 'reached' : date === null ? 'never' : target.behind ? 'behind' : 'onTrack'
  return { state, rate: target.adoptionRate, date }
}
