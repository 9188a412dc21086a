import type { BundlePayload, PublicKey, VenuePayload } from '../../api/bundles'

/** What a gate holds: what it took in last, and the keys that the next must be signed by. */
export interface Held {
  signers: PublicKey[]
  bundle: BundlePayload | null
  venue: VenuePayload | null
}

export const nothingHeld: Held = { signers: [], bundle: null, venue: null }

/** Why what came is not taken. */
export type BundleFault = 'unreadable' | 'unknown_key' | 'forged' | 'older' | 'future' | 'gap' | 'other_venue' | 'insecure'
