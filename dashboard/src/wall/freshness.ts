/** The server pushes at least every 2 s; after this long without one the numbers are not current. */
export const staleAfterMs = 5_000

export type Freshness = 'connecting' | 'live' | 'stale'

/** How far the numbers on screen can be trusted. `connecting` means that there are none yet. */
export function freshnessOf(receivedAt: number | null, now: number): Freshness {
  if (receivedAt === null) return 'connecting'
  return now - receivedAt > staleAfterMs ? 'stale' : 'live'
}
