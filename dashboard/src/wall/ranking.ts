import type { RegionView } from '../api/regionView'

export interface RankedRegion { rank: number, region: RegionView }

export type RankedBy = 'rate' | 'registered'

/** Children in order: by adoption rate, or by people registered where no child's population is known. */
export function rank(regions: Iterable<RegionView>): { by: RankedBy, rows: RankedRegion[] } {
  const all = [...regions]
  const by: RankedBy = all.some(region => region.adoptionRate !== null) ? 'rate' : 'registered'
  const ordered = all.sort((a, b) =>
    (by === 'rate' ? (b.adoptionRate ?? -1) - (a.adoptionRate ?? -1) : 0)
    || b.registered - a.registered
    || a.code.localeCompare(b.code))
  return { by, rows: ordered.map((region, index) => ({ rank: index + 1, region })) }
}
