import { rank, type RankedBy, type RankedRegion } from './ranking'
import type { RegionView } from '../api/regionView'

interface Yesterday { code: string, registered: number | null, adoptionRate: number | null }

/**
 * Places won (positive) or lost since yesterday by region code. Both days are ranked among the regions that yesterday
 * has numbers of, so that one that is new moves nobody.
 */
export function movesOf(rows: RankedRegion[], by: RankedBy, yesterday: Yesterday[]): Map<string, number> {
  const known = new Map(yesterday.filter(day => day.registered !== null).map(day => [day.code, day]))
  const today = rows.map(row => row.region).filter(region => known.has(region.code))
    .map(region => (by === 'rate' ? region : { ...region, adoptionRate: null }))
  const then = today.map(region => {
    const { registered, adoptionRate } = known.get(region.code)!
    return { ...region, registered, adoptionRate: by === 'rate' ? adoptionRate : null } as RegionView
  })
  const placeThen = new Map(rank(then).rows.map(row => [row.region.code, row.rank]))
  return new Map(rank(today).rows.map(row => [row.region.code, placeThen.get(row.region.code)! - row.rank]))
}
