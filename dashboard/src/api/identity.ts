import type { Answer, Schemas } from './answer'
import { call } from './http'

export type DocumentLink = Schemas['LinkResponse']
export type LinkRequest = Schemas['LinkRequest']
export type Duplicate = Schemas['DuplicateResponse']
export type Registration = Schemas['RegistrationView']

// It answers when every board knows it.
const timeoutMs = 60_000

const linkPath = (id: string) => `/v1/document-links/${encodeURIComponent(id)}`
const duplicatePath = (id: string) => `/v1/duplicates/${encodeURIComponent(id)}`
const decideOn = (id: string, deed: string, token: string, body?: Schemas['IdentityNote']) =>
  call<Duplicate>(`${duplicatePath(id)}/${deed}`, { method: 'POST', body, token, timeoutMs })

/** Asks for a further document to be linked, or a link to be taken back; a second official decides. */
export const askForLink = (body: LinkRequest, token: string) => call<DocumentLink>('/v1/document-links', { method: 'POST', body, token })

/** What is asked of a document and whose it is, masked; each look is in the audit trail. */
export const getLink = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/document-links/{id}'>>(linkPath(id), { token, signal })

/** Approves it; for a link with the number as it stands on the document. */
export const approveLink = (id: string, document: Schemas['DocumentField'] | null, token: string) =>
  call<DocumentLink>(`${linkPath(id)}/approval`, { method: 'POST', body: { document }, token, timeoutMs })

export const refuseLink = (id: string, note: string, token: string) => call<DocumentLink>(`${linkPath(id)}/rejection`, { method: 'POST', body: { note }, token, timeoutMs })

/** Two registrations that may be one person's, masked; each look is in the audit trail. */
export const getDuplicate = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/duplicates/{id}'>>(duplicatePath(id), { token, signal })

export const askForMerge = (id: string, note: string, token: string) => decideOn(id, 'request', token, { note })

export const approveMerge = (id: string, token: string) => decideOn(id, 'request/approval', token)

export const refuseMerge = (id: string, note: string, token: string) => decideOn(id, 'request/rejection', token, { note })

export const keepApart = (id: string, note: string, token: string) => decideOn(id, 'apart', token, { note })
