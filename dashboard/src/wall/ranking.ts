import type { RegionView } from '../api/regionView'

export interface RankedRegion { rank: number, region: RegionView }

export type RankedBy = 'rate' | 'registered'

/** Children in order: by adoption rate, or by people registered where no child's population is known. Equals share a rank. */
export function rank(regions: Iterable<RegionView>): { by: RankedBy, rows: RankedRegion[] } {
  const all = [...regions]
  const by: RankedBy = all.some(region => region.adoptionRate !== null) ? 'rate' : 'registered'
  const valueOf = (region: RegionView) => (by === 'rate' ? region.adoptionRate ?? -1 : region.registered)
  const ordered = all.sort((a, b) => valueOf(b) - valueOf(a) || b.registered - a.registered || a.code.localeCompare(b.code))
  let shared = 1
  return {
    by,
    rows: ordered.map((region, index) => {
      if (index > 0 && valueOf(region) !== valueOf(ordered[index - 1]!)) shared = index + 1
      return { rank: shared, region }
    }),
  }
}
