declare module 'virtual:county-maps' {
  import type { RegionMap } from './maps/regionMaps'

  const maps: Record<string, () => Promise<{ default: RegionMap }>>
  export default maps
}
