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

/** Where lists are uploaded: of venues, of places that should have a code, of places within a venue. */
export type ListRoot = '/v1/venues/lists' | '/v1/venues/expected/lists' | `/v1/venues/${string}/places/lists`

const path = (root: ListRoot, id: string) => `${root}/${encodeURIComponent(id)}`

/** Uploads a list for a dry run; the same id again is the same list. */
export async function uploadList(root: ListRoot, id: string, file: File, token: string): Promise<UploadedList> {
  let response: Response
  try {
    response = await fetch(`${path(root, id)}?name=${encodeURIComponent(file.name.slice(0, 200))}`, {
      method: 'PUT', headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...proofOf(token) }, body: file, signal: AbortSignal.timeout(uploadMs), cache: 'no-store',
    })
  } catch {
    throw new Problem(0, 'unreachable', 'unreachable')
  }
  noteServerTime(response.headers.get('Date'))
  if (!response.ok) throw await problemOf(response)
  return await response.json() as UploadedList
}

export const getLists = (root: ListRoot, token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/lists'>>(root, { token, signal })

export const getList = (root: ListRoot, id: string, token: string) => call<UploadedList>(path(root, id), { token, background: true })

/** Rows with which something is wrong. */
export const getWrongRows = (root: ListRoot, id: string, token: string) => call<Answer<'/v1/venues/lists/{id}/rows'>>(`${path(root, id)}/rows?wrong=true`, { token })

/** Has the good rows done; who acts for a venue's owner says why. */
export const applyList = (root: ListRoot, id: string, token: string, reason?: string) => call<UploadedList>(`${path(root, id)}/application`, { method: 'POST', body: reason === undefined ? undefined : { reason }, token })

/** Has the browser save the rows with which something is wrong, to be mended. */
export const saveCorrections = (root: ListRoot, id: string, token: string) => download(`${path(root, id)}/corrections`, 'corrections.csv', token)
