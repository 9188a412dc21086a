import { call } from './http'

export const purposes = ['own_code', 'family_code', 'appeal_intake', 'complaint_check'] as const
export type Purpose = typeof purposes[number]

export type Colour = 'green' | 'yellow' | 'red'

export interface LookupRequest { query: string, purpose: Purpose, callId?: string }

export interface LookupEvent { at: string, kind: string, text: string, textEn: string }

export interface LookupResult {
  personId: string
  maskedName: string
  maskedDocument: string
  documentType: string
  maskedPhone: string
  regionCode: string
  regionName: string
  colour: Colour
  reasonCode: string
  reason: string
  reasonEn: string
  since: string
  until: string | null
  release: string
  releaseEn: string
  rule: string
  authority: string | null
  documentNumber: string | null
  whatToDo: string
  whatToDoEn: string
  events: LookupEvent[]
  /** From when the fact counts, which its end is reckoned from. */
  factBegan: string | null
  /** Names of the home region and of those above it, city first. */
  regionPath: string[]
}

export interface LookupAnswer { results: LookupResult[], asOf: string }

// Somebody is on the phone: what has not come by then is asked for again.
const timeoutMs = 3_000

/** Looks a caller up; the server writes the purpose to the audit before it answers. */
export const lookUp = (request: LookupRequest, token: string, signal?: AbortSignal) =>
  call<LookupAnswer>('/v1/hotline/lookups', { method: 'POST', body: request, token, signal, timeoutMs })
