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

const root = '/v1/venues/lists'
const path = (id: string) => `${root}/${encodeURIComponent(id)}`

/** Uploads a list for a dry run; the same id again is the same list. */
export async function uploadList(id: string, file: File, token: string): Promise<UploadedList> {
  let response: Response
  try {
    response = await fetch(`${path(id)}?name=${encodeURIComponent(file.name.slice(0, 200))}`, {
      method: 'PUT', headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...proofOf(token) }, body: file, signal: AbortSignal.timeout(uploadMs), cache: 'no-store',
    })
  } catch {
    throw new Problem(0, 'unreachable', 'unreachable')
  }
  noteServerTime(response.headers.get('Date'))
  if (!response.ok) throw await problemOf(response)
  return await response.json() as UploadedList
}

export const getLists = (token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/lists'>>(root, { token, signal })

export const getList = (id: string, token: string) => call<UploadedList>(path(id), { token, background: true })

/** Rows with which something is wrong. */
export const getWrongRows = (id: string, token: string) => call<Answer<'/v1/venues/lists/{id}/rows'>>(`${path(id)}/rows?wrong=true`, { token })

export const applyList = (id: string, token: string) => call<UploadedList>(`${path(id)}/application`, { method: 'POST', token })

/** Has the browser save the rows with which something is wrong, to be mended. */
export const saveCorrections = (id: string, token: string) => download(`${path(id)}/corrections`, 'venues-corrections.csv', token)
