import countyMaps from 'virtual:county-maps'

/** The shapes of a region's children on a sheet of their own, each with where its label goes. */
export interface RegionMap {
  width: number
  height: number
  shapes: { code: string, d: string, x: number, y: number }[]
}

/** The map of a region; null where there is none. */
export async function loadMap(code: string): Promise<RegionMap | null> {
  const load = hasMap(code) ? countyMaps[code.slice(0, 6)] : undefined
  return load ? (await load()).default : null
}

/** True when there may be a map: of the province's cities, or of a city's counties. */
export const hasMap = (code: string): boolean => code.endsWith('00000000')
