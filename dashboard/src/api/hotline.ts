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
}

export interface LookupAnswer { results: LookupResult[], asOf: string }

/** Looks a caller up; the server writes the purpose to the audit before it answers. */
export const lookUp = (request: LookupRequest, token: string, signal?: AbortSignal) =>
  call<LookupAnswer>('/v1/hotline/lookups', { method: 'POST', body: request, token, signal })
