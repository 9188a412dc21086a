import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

export type CommandDocument = Schemas['DocumentView']

export type NewDocument = Schemas['DocumentRequest']

/** Which documents of the register are asked for. */
export interface DocumentFilter {
  number?: string
  region?: string
  state?: 'in_force' | 'withdrawn'
}

// A file of ten megabytes over a slow line.
const uploadMs = 120_000

const path = (id: string) => `/v1/documents/${encodeURIComponent(id)}`

/** A page of the register, newest first. */
export function getDocuments(filter: DocumentFilter, before: string | null, token: string, signal?: AbortSignal) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value)
  return call<Answer<'/v1/documents'>>(`/v1/documents?${query.toString()}`, { token, signal })
}

/** Registers a document with its file. */
export const registerDocument = (body: NewDocument, token: string) =>
  call<CommandDocument>('/v1/documents', { method: 'POST', body, token, timeoutMs: uploadMs })

/** Withdraws a document. */
export const withdrawDocument = (id: string, note: string, token: string) =>
  call<CommandDocument>(`${path(id)}/withdrawal`, { method: 'POST', body: { note } satisfies Schemas['DocumentWithdrawalRequest'], token })

/** What was decided under a document. */
export const getDecided = (id: string, token: string) => call<Answer<'/v1/documents/{id}/assignments'>>(`${path(id)}/assignments`, { token })

const endings: Record<string, string> = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg' }

/** Has the browser save a document's file; who opens it stands in the audit trail. */
export const openDocument = (id: string, name: string, token: string) =>
  download(`${path(id)}/file`, mediaType => `${name}${endings[mediaType] ?? ''}`, token)
