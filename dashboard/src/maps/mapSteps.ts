interface Place { code: string, x: number, y: number }

const directions: Record<string, [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Where a key leads on a map: an arrow to the next region that way, Home and End to the first and the last; null for any other key. */
export function stepOf(places: Place[], current: string | null, key: string): string | null {
  const from = places.find(place => place.code === current)
  if (key === 'Home' || (key in directions && !from)) return places[0]?.code ?? null
  if (key === 'End') return places.at(-1)?.code ?? null
  const direction = directions[key]
  if (!direction || !from) return null
  let [nearest, least] = [from.code, Infinity]
  for (const { code, x, y } of places) {
    const along = (x - from.x) * direction[0] + (y - from.y) * direction[1]
    const aside = Math.abs((x - from.x) * direction[1]) + Math.abs((y - from.y) * direction[0])
    // What lies more aside than ahead is another key's.
    if (code === from.code || along <= 0 || aside > along * 1.6) continue
    const cost = along + aside * 1.5
    if (cost < least) [nearest, least] = [code, cost]
  }
  return nearest
}
