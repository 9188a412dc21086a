import type { Held } from './held'

const hourMs = 3_600_000

/** What a gate may still say by what it holds: all, no more than `check`, or nothing. */
export type Freshness = 'good' | 'check' | 'stale' | 'none'

/** How old what is held is, by the older of its two parts; null where one is missing. */
export function ageOf({ bundle, venue }: Held, now: number): number | null {
  if (!bundle || !venue) return null
  return Math.max(now - Math.min(Date.parse(bundle.issuedAt), Date.parse(venue.issuedAt)), 0)
}

/** Up to a day as it decides, up to three days `check` at the most, then nothing until the network was there. */
export function freshnessOf(held: Held, now: number): Freshness {
  const age = ageOf(held, now)
  return age === null ? 'none' : age <= 24 * hourMs ? 'good' : age <= 72 * hourMs ? 'check' : 'stale'
}
