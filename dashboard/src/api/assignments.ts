import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Assignment = Schemas['AssignmentResponse']

/** Something that happened to it: by an account, or by the clock or the work where `by` is null. */
export type HistoryEvent = Schemas['HistoryEvent']

// An approval answers when every board has it.
const timeoutMs = 60_000

const path = (id: string) => `/v1/assignments/${encodeURIComponent(id)}`

export const getAssignment = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/assignments/{id}'>>(path(id), { token, signal })

export type Preview = Schemas['PreviewResponse']

export type AssignedPerson = Schemas['AssignedPersonView']

/** What the decision that it waits for would do now; an approval says its `effect` back. */
export const getPreview = (id: string, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/assignments/{id}/preview'>>(`${path(id)}/preview`, { token, signal, timeoutMs })

/** Who is in it, masked; each look is in the audit trail. */
export const getPeople = (id: string, from: number, token: string) =>
  call<Answer<'/v1/assignments/{id}/people'>>(`${path(id)}/people?from=${from}`, { token })

export const approve = (id: string, effect: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/approval', 'post'>>(`${path(id)}/approval`, { method: 'POST', body: { effect } satisfies Schemas['ApprovalRequest'], token, timeoutMs })

export const reject = (id: string, note: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/rejection', 'post'>>(`${path(id)}/rejection`, { method: 'POST', body: { note } satisfies Schemas['NoteRequest'], token, timeoutMs })

export const reverse = (id: string, note: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/reversal', 'post'>>(`${path(id)}/reversal`, { method: 'POST', body: { note } satisfies Schemas['NoteRequest'], token, timeoutMs })

export const approveReversal = (id: string, effect: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/reversal/approval', 'post'>>(`${path(id)}/reversal/approval`, { method: 'POST', body: { effect } satisfies Schemas['ApprovalRequest'], token, timeoutMs })

export const refuseReversal = (id: string, note: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/reversal/rejection', 'post'>>(`${path(id)}/reversal/rejection`, { method: 'POST', body: { note } satisfies Schemas['NoteRequest'], token, timeoutMs })
