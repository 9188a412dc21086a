import type { RegionView } from '../api/regionView'

/** A count as it may be shown: published numbers say 0 also where there are a few, and then nothing is to be said. */
export const shownOf = (region: Pick<RegionView, 'steps'> | null, count: number | undefined): number | undefined =>
  (region?.steps && count === 0 ? undefined : count)
