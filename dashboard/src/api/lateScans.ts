import type { Verdict } from './bundles'

/** A scan made without the network, as it is uploaded (`POST /v1/scans/late`). */
export interface LateScan {
  scanId: string
  venueId: string
  direction: string
  gateId: string
  code?: string
  document?: { type: string, number: string }
  place?: number
  /** The device's clock at the time of the scan, uncorrected. */
  scannedAt: string
  /** The device's clock minus the server's as last measured before the scan; left out where it is not known. */
  clockOffsetSeconds?: number
  /** What the gate showed. */
  verdict: Verdict
  degraded?: boolean
}

/** How one was taken: recorded now or before, or refused for good. */
export type LateResult = { scanId: string, status: 'recorded' | 'known' } | { code: string, status: number, detail: string }
