import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Appeal = Schemas['AppealResponse']

/** What an agent reads out to a caller whose appeal was taken down. */
export type AppealReceipt = Schemas['AppealReceipt']

// An approval answers when every board has the colour.
const timeoutMs = 60_000

const path = (id: string) => `/v1/appeals/${encodeURIComponent(id)}`

/** An appeal and whose it is, masked; each look is in the audit trail. */
export const getAppeal = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/appeals/{id}'>>(path(id), { token, signal })

export const acceptAppeal = (id: string, token: string) =>
  call<Answer<'/v1/appeals/{id}/acceptance', 'post'>>(`${path(id)}/acceptance`, { method: 'POST', token, timeoutMs })

export const declineAppeal = (id: string, text: string, token: string) =>
  call<Answer<'/v1/appeals/{id}/declining', 'post'>>(`${path(id)}/declining`, { method: 'POST', body: { text } satisfies Schemas['AppealAnswerRequest'], token, timeoutMs })

export const upholdAppeal = (id: string, text: string, token: string) =>
  call<Answer<'/v1/appeals/{id}/upholding', 'post'>>(`${path(id)}/upholding`, { method: 'POST', body: { text } satisfies Schemas['AppealAnswerRequest'], token, timeoutMs })

export const approveUpholding = (id: string, effect: string, token: string) =>
  call<Answer<'/v1/appeals/{id}/upholding/approval', 'post'>>(`${path(id)}/upholding/approval`, { method: 'POST', body: { effect } satisfies Schemas['ApprovalRequest'], token, timeoutMs })

export const refuseUpholding = (id: string, text: string, token: string) =>
  call<Answer<'/v1/appeals/{id}/upholding/rejection', 'post'>>(`${path(id)}/upholding/rejection`, { method: 'POST', body: { text } satisfies Schemas['AppealNoteRequest'], token, timeoutMs })

/** Takes a caller's appeal down; the agent has looked the person up before. */
export const openForCaller = (request: Schemas['HotlineAppealRequest'], token: string) =>
  call<Answer<'/v1/hotline/appeals', 'post'>>('/v1/hotline/appeals', { method: 'POST', body: request, token })
