import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Assignment = Schemas['AssignmentResponse']

/** Something that happened to it: by an account, or by the clock or the work where `by` is null. */
export type HistoryEvent = Schemas['HistoryEvent']

// An approval answers when every board has it.
const timeoutMs = 60_000

const path = (id: string) => `/v1/assignments/${encodeURIComponent(id)}`

export const getAssignment = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/assignments/{id}'>>(path(id), { token, signal })

export const approve = (id: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/approval', 'post'>>(`${path(id)}/approval`, { method: 'POST', token, timeoutMs })

export const reject = (id: string, note: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/rejection', 'post'>>(`${path(id)}/rejection`, { method: 'POST', body: { note } satisfies Schemas['NoteRequest'], token, timeoutMs })

export const reverse = (id: string, note: string, token: string) =>
  call<Answer<'/v1/assignments/{id}/reversal', 'post'>>(`${path(id)}/reversal`, { method: 'POST', body: { note } satisfies Schemas['NoteRequest'], token, timeoutMs })
