import type { BundlePayload, VenuePayload } from '../../api/bundles'
import type { BundleFault, Held } from './held'

// A gate's clock is set right by the server's; what is dated later than a slot from now was made by nobody we know.
const maxAheadMs = 600_000

export type Taken = { held: Held, fault: null } | { held: Held, fault: BundleFault }

const dayOf = (now: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)

/**
 * Takes in what was opened, or says why not and keeps what was held: nothing older than the last, nothing from the future, no delta that
 * does not continue what is held.
 */
export function takeBundle(held: Held, payload: BundlePayload, now: number): Taken {
  const fault = faultOf(held.bundle, payload, now)
    ?? (payload.kind === 'delta' && payload.from !== held.bundle?.number ? 'gap' as const : null)
  if (fault) return { held, fault }
  const before = payload.kind === 'delta' ? held.bundle!.revoked : []
  const today = dayOf(now)
  const revoked = merge(before, payload.revoked).filter(group => group.until >= today)
  return { held: { ...held, signers: payload.signers, bundle: { ...payload, kind: 'whole', from: null, revoked } }, fault: null }
}

/** As {@link takeBundle}, of the part about one venue. */
export function takeVenue(held: Held, payload: VenuePayload, venueId: string, now: number): Taken {
  if (payload.venueId !== venueId) return { held, fault: 'other_venue' }
  const before = held.venue?.venueId === venueId ? held.venue : null
  const fault = faultOf(before, payload, now) ?? (before && Date.parse(payload.issuedAt) < Date.parse(before.issuedAt) ? 'older' as const : null)
  return fault ? { held, fault } : { held: { ...held, venue: payload }, fault: null }
}

function faultOf(before: { number: number } | null, { number, issuedAt }: { number: number, issuedAt: string }, now: number): BundleFault | null {
  const at = Date.parse(issuedAt)
  if (!Number.isInteger(number) || Number.isNaN(at)) return 'unreadable'
  if (before && number < before.number) return 'older'
  return at > now + maxAheadMs ? 'future' : null
}

function merge(before: BundlePayload['revoked'], added: BundlePayload['revoked']) {
  const groups = new Map(before.map(group => [group.until, [group.codes]]))
  for (const { until, codes } of added) groups.set(until, [...groups.get(until) ?? [], codes])
  return [...groups].map(([until, codes]) => ({ until, codes: codes.length === 1 ? codes[0]! : joinCodes(codes) }))
}

// Eight bytes each make no whole number of characters: they are put together as bytes.
const joinCodes = (parts: string[]) =>
  btoa(parts.map(part => atob(part.replaceAll('-', '+').replaceAll('_', '/'))).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
