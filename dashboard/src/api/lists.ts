import type { Answer, Schemas } from './answer'
import { download } from './download'
import { noteServerTime } from './serverNow'
import { Problem, problemOf } from './problem'
import { proofOf } from './proof'
import { call } from './http'

/** A list that was uploaded, and how far it is. */
export type UploadedList = Schemas['ListAnswer']
export type ListRow = Schemas['ListRowAnswer']

// A list of a hundred thousand rows over a slow line, and every row looked at.
const uploadMs = 300_000

/** What a list is of: venues, or places that should have a code. */
export type ListKind = 'upload' | 'expected'

const roots = { upload: '/v1/venues/lists', expected: '/v1/venues/expected/lists' } as const
const path = (kind: ListKind, id: string) => `${roots[kind]}/${encodeURIComponent(id)}`

/** Uploads a list for a dry run; the same id again is the same list. */
export async function uploadList(kind: ListKind, id: string, file: File, token: string): Promise<UploadedList> {
  let response: Response
  try {
    response = await fetch(`${path(kind, id)}?name=${encodeURIComponent(file.name.slice(0, 200))}`, {
      method: 'PUT', headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...proofOf(token) }, body: file, signal: AbortSignal.timeout(uploadMs), cache: 'no-store',
    })
  } catch {
    throw new Problem(0, 'unreachable', 'unreachable')
  }
  noteServerTime(response.headers.get('Date'))
  if (!response.ok) throw await problemOf(response)
  return await response.json() as UploadedList
}

export const getLists = (kind: ListKind, token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/lists'>>(roots[kind], { token, signal })

export const getList = (kind: ListKind, id: string, token: string) => call<UploadedList>(path(kind, id), { token, background: true })

/** Rows with which something is wrong. */
export const getWrongRows = (kind: ListKind, id: string, token: string) => call<Answer<'/v1/venues/lists/{id}/rows'>>(`${path(kind, id)}/rows?wrong=true`, { token })

export const applyList = (kind: ListKind, id: string, token: string) => call<UploadedList>(`${path(kind, id)}/application`, { method: 'POST', token })

/** Has the browser save the rows with which something is wrong, to be mended. */
export const saveCorrections = (kind: ListKind, id: string, token: string) => download(`${path(kind, id)}/corrections`, 'venues-corrections.csv', token)
