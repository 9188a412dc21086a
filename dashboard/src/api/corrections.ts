import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Correction = Schemas['CorrectionResponse']

// It answers when every board knows it.
const timeoutMs = 60_000

const path = (id: string) => `/v1/corrections/${encodeURIComponent(id)}`
const post = (id: string, deed: string, token: string, body?: Schemas['CorrectionName'] | Schemas['CorrectionText']) =>
  call<Correction>(`${path(id)}/${deed}`, { method: 'POST', body, token, timeoutMs })

/** A correction and whose it is, masked; each look is in the audit trail. */
export const getCorrection = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/corrections/{id}'>>(path(id), { token, signal })

export const acceptCorrection = (id: string, token: string) => post(id, 'acceptance', token)

/** Puts phone and home right. */
export const correct = (id: string, token: string) => post(id, 'correcting', token)

/** Asks for a name to be put right; it is what the official reads on the document. */
export const requestCorrection = (id: string, name: string, token: string) => post(id, 'request', token, { name })

export const approveCorrection = (id: string, name: string, token: string) => post(id, 'request/approval', token, { name })

export const refuseCorrection = (id: string, text: string, token: string) => post(id, 'request/rejection', token, { text })

export const declineCorrection = (id: string, text: string, token: string) => post(id, 'declining', token, { text })
