import type { Schemas } from './answer'
import type { PublicKey } from './bundles'
import { call } from './http'
import type { LateResult, LateScan } from './lateScans'

export type GateSession = Schemas['GateSessionView']
export type GateVenue = Schemas['GateVenueView']
export type ScanAnswer = Schemas['ScanAnswer']

/** A scan on its way to the server. */
export interface GateScan {
  venueId: string
  code?: string
  document?: { type: string, number: string }
  direction: string
  scanId: string
  gateId: string
  place?: number
}

/** What the server has for a gate to hold; parts that it holds already are null. The texts are signed and open to no one's word. */
export interface BundleAnswer { number: number, bundle: string | null, venue: string | null, serverTime: string }

const byCookie = true
// Somebody stands at the gate: what has not come by then the gate decides by what it holds.
const scanMs = 4_000
const uploadMs = 60_000

/** Signs the page in; without a key in the demo alone. */
export const signInGate = (key: string | null) => call<GateSession>('/v1/gates/sessions', { method: 'POST', body: key === null ? {} : { key }, byCookie })

export const getGateSession = () => call<GateSession>('/v1/gates/sessions/current', { byCookie })

export const signOutGate = () => call<void>('/v1/gates/sessions/current', { method: 'DELETE', byCookie })

export const getGateVenue = (id: string) => call<GateVenue>(`/v1/gates/venues/${encodeURIComponent(id)}`, { byCookie })

export const sendScan = (scan: GateScan) => call<ScanAnswer>('/v1/scans', { method: 'POST', body: scan, byCookie, timeoutMs: scanMs })

/** The keys that bundles are signed by: what is believed the first time, and by its chain from then on. */
export const getSigners = async () => (await call<{ keys: PublicKey[] }>('/v1/bundles/keys', { byCookie })).keys

export const getBundle = (venueId: string, since: number | null) =>
  call<BundleAnswer>(`/v1/bundles/latest?venueId=${encodeURIComponent(venueId)}${since === null ? '' : `&since=${since}`}`, { byCookie })

export const sendLate = async (scans: LateScan[]) =>
  (await call<{ results: LateResult[] }>('/v1/scans/late', { method: 'POST', body: { scans }, byCookie, timeoutMs: uploadMs })).results

