import type { Verdict } from '../../api/bundles'
import { freshnessOf } from '../bundle/age'
import type { Held } from '../bundle/held'
import { isOfThisSystem } from '../bundle/liveCode'
import { openPrinted } from '../printed/printedCode'
import type { Reading } from '../reading/readCode'

/** What a gate decides by itself: a verdict that is recorded later, or a word for why there is none, of which nothing is. */
export type Decision = { verdict: Verdict, word: string, maskedName: string | null } | { verdict: null, word: string }

export interface OfflineScan {
  /** What was read; null where a document was named. */
  reading: Reading | null
  held: Held
  isEnded: (cti: Uint8Array) => boolean
  /** The server's time, as far as it is known. */
  now: number
}

const refused = (word: string): Decision => ({ verdict: null, word })

/** Decides without the network. Nothing but a printed code that proves itself is let in, and that by a bundle of this day alone. */
export async function decideOffline({ reading, held, isEnded, now }: OfflineScan): Promise<Decision> {
  const { bundle, venue } = held
  const freshness = freshnessOf(held, now)
  if (freshness === 'none' || freshness === 'stale' || !bundle || !venue) return refused(freshness === 'stale' ? 'bundle_stale' : 'bundle_missing')
  if (venue.standing !== 'in_use') return refused(`venue_${venue.standing === 'in_review' ? 'in_review' : venue.standing}`)
  if (!reading) return { verdict: 'check', word: 'offline_document', maskedName: null }
  if (reading.kind === 'none') return refused(`reading_${reading.fault!}`)
  if (reading.kind === 'live') {
    return isOfThisSystem(reading.text, bundle.liveCodes) ? { verdict: 'check', word: 'offline_live', maskedName: null } : refused('code_unknown_key')
  }

  const opened = await openPrinted(reading.text, bundle.printedKeys, now)
  if (opened.fault) return refused(opened.fault)
  if (isEnded(opened.claims.cti)) return refused('code_ended')
  const { maskedName } = opened.claims
  const check = (word: string): Decision => ({ verdict: 'check', word, maskedName })
  if (opened.isUnproven) return check('offline_unproven')
  if (!bundle.revokedComplete) return check('offline_revoked_incomplete')
  // No test is known without the network.
  const { testWithinHours, staleTest } = venue.rule
  if (testWithinHours > 0 && staleTest !== 'allow') return { verdict: staleTest, word: 'offline_test_unknown', maskedName }
  return freshness === 'check' ? check('offline_aged') : { verdict: 'allow', word: 'offline_printed', maskedName }
}
