import type { BundlePayload, VenuePayload } from '../../src/api/bundles'
import type { Held } from '../../src/gate/bundle/held'

export const hour = 3_600_000
export const now = Date.parse('2026-11-30T12:00:00+08:00')

const issuedAt = new Date(now - 300_000).toISOString()

export const bundleOf = (rest: Partial<BundlePayload> = {}): BundlePayload => ({
  kind: 'whole', from: null, number: 100, issuedAt, allowUntil: issuedAt, validUntil: issuedAt, signers: [], printedKeys: [], liveCodes: { version: 1, keyIds: [3], validForSeconds: 60 },
  revoked: [], revokedComplete: true, reasons: [], lateDays: 21, lateMaxScans: 1_000, ...rest,
})

export const venueOf = (rest: Partial<VenuePayload> = {}): VenuePayload => ({
  number: 100, issuedAt, allowUntil: issuedAt, validUntil: issuedAt, venueId: '0A1B2C3D4E5F6', name: '商场', category: 'mall', standing: 'in_use', rule: { testWithinHours: 0, staleTest: 'check' }, places: [], ...rest,
})

export const heldOf = (bundle: Partial<BundlePayload> = {}, venue: Partial<VenuePayload> = {}): Held => ({ signers: [], bundle: bundleOf(bundle), venue: venueOf(venue) })
