import { rank, type RankedBy, type RankedRegion } from './ranking'
import type { RegionView } from '../api/regionView'

interface Yesterday { code: string, registered: number | null, adoptionRate: number | null }

/**
 * Places won (positive) or lost since yesterday by region code. Both days are ranked among the regions that yesterday
 * has numbers of, so that one that is new moves nobody.
 */
export function movesOf(rows: RankedRegion[], by: RankedBy, yesterday: Yesterday[]): Map<string, number> {
  const known = new Map(yesterday.filter(day => day.registered !== null).map(day => [day.code, day]))
  const today = rows.filter(row => known.has(row.region.code)).map(row => row.region)
  const then = rank(today.map(region => {
    const { registered, adoptionRate } = known.get(region.code)!
    return { ...region, registered, adoptionRate: by === 'rate' ? adoptionRate : null } as RegionView
  })).rows
  const placeThen = new Map(then.map(row => [row.region.code, row.rank]))
  return new Map(today.map((region, index) => [region.code, placeThen.get(region.code)! - (index + 1)]))
}
