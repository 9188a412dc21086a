import type { NewKey } from '../api/keys'

/** What is filled in to ask for a key. */
export interface KeyDraft {
  kind: 'channel' | 'gate' | 'carrier'
  name: string
  owner: string
  /** What it is for: a region's code or venue ids for gates, a channel's name for a channel. */
  scope: string
  rate: string
  documentsPerMinute: string
  days: string
}

export const emptyDraft = (): KeyDraft => ({ kind: 'gate', name: '', owner: '', scope: '', rate: '50', documentsPerMinute: '', days: '365' })

const dayMs = 86_400_000

/** The request that a draft stands for. A scope of twelve digits is a region; anything else names venues. */
export function requestOf(draft: KeyDraft, now: number): NewKey {
  const scope = draft.scope.trim()
  const isRegion = /^\d{12}$/.test(scope)
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    owner: draft.owner.trim(),
    channel: draft.kind === 'channel' && scope !== '' ? scope : undefined,
    regionCode: draft.kind === 'gate' && isRegion ? scope : undefined,
    venueIds: draft.kind === 'gate' && !isRegion ? scope.split(/[\s,，、]+/).filter(Boolean) : undefined,
    ratePerSecond: Number(draft.rate),
    documentsPerMinute: draft.kind === 'gate' && draft.documentsPerMinute !== '' ? Number(draft.documentsPerMinute) : undefined,
    expiresAt: new Date(now + Number(draft.days) * dayMs).toISOString(),
  }
}
