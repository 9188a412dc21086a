type Point = [x: number, y: number]
type Ring = Point[]

interface Geometry {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: unknown
  encodeOffsets?: unknown
}

/** GeoJSON as map packages for charts ship it: coordinates as strings of differences. */
export interface EncodedMap {
  UTF8Encoding?: boolean
  features: { id?: string, geometry: Geometry }[]
}

export interface DrawnMap {
  width: number
  height: number
  /** A path for each region, and the place in it that is furthest from its border, where its label goes. */
  shapes: { code: string, d: string, x: number, y: number }[]
}

// As fine as the largest screen shows it.
const longSide = 2_000
const unitsPerDegree = 1_024

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

/** Projects a map onto a sheet and writes it as paths, keyed by today's 12-digit region codes: names change and repeat. */
export function drawMap(map: EncodedMap): DrawnMap {
  const regions = map.features.map(({ id = '', geometry }) => ({ code: `${supersededCodes[id] ?? id}000000`, rings: ringsOf(geometry) }))
  const all = regions.flatMap(region => region.rings.flat())
  const [west, east] = rangeOf(all.map(([lon]) => lon))
  const [south, north] = rangeOf(all.map(([, lat]) => lat))
  // A degree of longitude is shorter than one of latitude by the cosine of where one is.
  const narrow = Math.cos((south + north) / 2 * Math.PI / 180)
  const scale = longSide / Math.max((east - west) * narrow, north - south)
  const project = ([lon, lat]: Point): Point => [Math.round((lon - west) * narrow * scale), Math.round((north - lat) * scale)]
  return {
    width: Math.ceil((east - west) * narrow * scale),
    height: Math.ceil((north - south) * scale),
    shapes: regions.map(({ code, rings }) => {
      const drawn = withoutSpecks(rings.map(ring => tidy(ring.map(project))))
      const [x, y] = middleOf(drawn.reduce((most, ring) => (areaOf(ring) > areaOf(most) ? ring : most)))
      return { code, d: drawn.map(pathOf).join(''), x, y }
    }),
  }
}

function ringsOf({ type, coordinates, encodeOffsets }: Geometry): Ring[] {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as (string | Ring)[][]
  const offsets = (type === 'Polygon' ? [encodeOffsets] : encodeOffsets) as Point[][] | undefined
  return polygons.flatMap((rings, i) => rings.map((ring, j) => (typeof ring === 'string' ? decode(ring, offsets![i]![j]!) : ring)))
}

/** Each character pair is a step from the point before, its sign in the lowest bit. */
function decode(text: string, [fromX, fromY]: Point): Ring {
  const step = (at: number) => {
    const value = text.charCodeAt(at) - 64
    return (value >> 1) ^ -(value & 1)
  }
  const ring: Ring = []
  let [x, y] = [fromX, fromY]
  for (let at = 0; at + 1 < text.length; at += 2) {
    x += step(at)
    y += step(at + 1)
    ring.push([x / unitsPerDegree, y / unitsPerDegree])
  }
  return ring
}

function rangeOf(values: number[]): [number, number] {
  return values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])
}

/** Leaves out points that the sheet's rounding has put upon each other or into one line. Neighbours lose the same ones. */
function tidy(ring: Ring): Ring {
  const kept: Ring = []
  for (const point of ring) {
    const [last, before] = [kept.at(-1), kept.at(-2)]
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    if (last && before && (last[0] - before[0]) * (point[1] - last[1]) === (last[1] - before[1]) * (point[0] - last[0])
      && (last[0] - before[0]) * (point[0] - last[0]) + (last[1] - before[1]) * (point[1] - last[1]) > 0) kept.pop()
    kept.push(point)
  }
  return kept
}

function withoutSpecks(rings: Ring[]): Ring[] {
  const seen = rings.filter(ring => ring.length > 3 && areaOf(ring) >= 4)
  return seen.length > 0 ? seen : rings
}

function areaOf(ring: Ring): number {
  return Math.abs(ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)) / 2
}

function pathOf(ring: Ring): string {
  const [first, ...rest] = ring
  let [x, y] = first!
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first!.join(' ')}l${steps.join(' ').replace(/ -/g, '-')}z`
}

/** The point of a grid over the ring that is furthest from its border, nearer to the middle where two are as far. */
function middleOf(ring: Ring): Point {
  // A few hundred of its points are border enough to put a label.
  const border = ring.filter((_, i) => i % Math.ceil(ring.length / 300) === 0)
  const [left, right] = rangeOf(ring.map(([x]) => x))
  const [top, bottom] = rangeOf(ring.map(([, y]) => y))
  const cells = 24
  let best: Point = [(left + right) / 2, (top + bottom) / 2]
  let furthest = -Infinity
  for (let column = 1; column < cells; column++) {
    for (let row = 1; row < cells; row++) {
      const point: Point = [left + (right - left) * column / cells, top + (bottom - top) * row / cells]
      if (!isInside(point, border)) continue
      const off = Math.hypot(point[0] - (left + right) / 2, point[1] - (top + bottom) / 2)
      const distance = distanceTo(point, border) - off * 0.2
      if (distance > furthest) [furthest, best] = [distance, point]
    }
  }
  return [Math.round(best[0]), Math.round(best[1])]
}

function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[j]!
    if ((y1 > y) !== (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const distanceTo = ([x, y]: Point, ring: Ring): number => ring.reduce((least, [atX, atY]) => Math.min(least, Math.hypot(atX - x, atY - y)), Infinity)
