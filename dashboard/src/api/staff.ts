import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Account = Schemas['AccountView']
export type Change = Schemas['ChangeView']

const path = (userName: string) => `/v1/staff/${encodeURIComponent(userName)}`
const changePath = (changeId: string) => `/v1/staff/changes/${encodeURIComponent(changeId)}`

export const getAccounts = (after: string | null, toBeConfirmed: boolean, token: string, signal?: AbortSignal) => {
  const query = new URLSearchParams({ toBeConfirmed: String(toBeConfirmed) })
  if (after) query.set('after', after)
  return call<Answer<'/v1/staff'>>(`/v1/staff?${query.toString()}`, { token, signal })
}

export const createAccount = (body: Schemas['AccountRequest'], token: string) => call<Account>('/v1/staff', { method: 'POST', body, token })

export const proposeRights = (userName: string, body: Schemas['RightsRequest'], token: string) =>
  call<Change>(`${path(userName)}/changes`, { method: 'POST', body, token })

export const getChange = (changeId: string, token: string, signal?: AbortSignal) => call<Change>(changePath(changeId), { token, signal })

export const grantChange = (changeId: string, token: string) => call<Change>(`${changePath(changeId)}/confirmation`, { method: 'POST', token })

export const refuseChange = (changeId: string, note: string, token: string) =>
  call<Change>(`${changePath(changeId)}/refusal`, { method: 'POST', body: { note } satisfies Schemas['StaffNoteRequest'], token })

export const suspendAccount = (userName: string, note: string, token: string) =>
  call<void>(`${path(userName)}/suspension`, { method: 'POST', body: { note } satisfies Schemas['StaffNoteRequest'], token })

export const recertifyAccount = (userName: string, token: string) => call<void>(`${path(userName)}/recertification`, { method: 'POST', token })

export const endSessionsOf = (userName: string, token: string) => call<void>(`${path(userName)}/sessions`, { method: 'DELETE', token })
