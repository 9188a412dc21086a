/** The server pushes at least every 2 s; after this long without one the numbers are not current. */
export const staleAfterMs = 5_000

export type Freshness = 'connecting' | 'live' | 'stale'

/** How far the numbers on screen can be trusted, by the server's own time. `connecting` means that there are none yet. */
export function freshnessOf(asOf: number | null, serverNow: number): Freshness {
  if (asOf === null) return 'connecting'
  return serverNow - asOf > staleAfterMs ? 'stale' : 'live'
}
