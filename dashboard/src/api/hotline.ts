import type { Answer, Schemas } from './answer'
import { call } from './http'

export const purposes = ['own_code', 'family_code', 'appeal_intake', 'complaint_check'] as const
export type Purpose = typeof purposes[number]

export type LookupRequest = Schemas['LookupRequest'] & { purpose: Purpose }

export type LookupAnswer = Schemas['LookupResponse']

export type LookupEvent = Schemas['LookupEvent']

export type LookupResult = Schemas['LookupResult']

export type Colour = LookupResult['colour']

// Somebody is on the phone: what has not come by then is asked for again.
const timeoutMs = 3_000

/** Looks a caller up; the server writes the purpose to the audit before it answers. */
export const lookUp = (request: LookupRequest, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/hotline/lookups', 'post'>>('/v1/hotline/lookups', { method: 'POST', body: request, token, signal, timeoutMs })
