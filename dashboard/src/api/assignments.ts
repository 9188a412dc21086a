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
  /** Until when a second official is to answer; null once somebody has. */
  dueAt?: string | null
  overdue?: boolean
  history?: HistoryEvent[]
}

/** Something that happened to it: by an account, or by the clock or the work where `by` is null. */
export interface HistoryEvent { at: string, action: string, by: string | null, note: string | null }

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
