import { call } from './http'

export interface Assignment {
  assignmentId: string
  status: string
  reasonCode: string
  documentNumber: string
  evidence: string
  authority: string
  began: string
  anchor: string | null
  until: string | null
  people: number
  done: number
  maker: string
  makerRegionCode: string
  createdAt: string
  checker: string | null
  checkedAt: string | null
}

// An approval answers when every board has it.
const timeoutMs = 60_000

const path = (id: string) => `/v1/assignments/${encodeURIComponent(id)}`

export const getAssignment = (id: string, token: string, signal?: AbortSignal) => call<Assignment>(path(id), { token, signal })

export const approve = (id: string, token: string) =>
  call<Assignment>(`${path(id)}/approval`, { method: 'POST', token, timeoutMs })

export const reject = (id: string, note: string, token: string) =>
  call<Assignment>(`${path(id)}/rejection`, { method: 'POST', body: { note }, token, timeoutMs })

export const reverse = (id: string, note: string, token: string) =>
  call<Assignment>(`${path(id)}/reversal`, { method: 'POST', body: { note }, token, timeoutMs })
