/** A key that something is signed by, as the server tells it. */
export interface PublicKey { kid: string, alg?: string, x: string, y: string, notBefore?: string }

export type Standing = 'in_use' | 'in_review' | 'suspended' | 'ended'
export type Verdict = 'allow' | 'check' | 'deny'

interface Dated { number: number, issuedAt: string, allowUntil: string, validUntil: string }

/** What every gate needs to verify without the network (离线包), as it is signed. */
export interface BundlePayload extends Dated {
  kind: 'whole' | 'delta'
  from: number | null
  signers: PublicKey[]
  printedKeys: PublicKey[]
  liveCodes: { version: number, keyIds: number[], validForSeconds: number }
  revoked: { until: string, codes: string }[]
  revokedComplete: boolean
  reasons: { code: string, zh: string, en: string }[]
  lateDays: number
  lateMaxScans: number
}

/** The part of it that is about one venue. */
export interface VenuePayload extends Dated {
  venueId: string
  name: string
  category: string
  standing: Standing
  rule: { testWithinHours: number, staleTest: Verdict }
  places: { number: number, name: string }[]
}
