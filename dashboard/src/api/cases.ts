import { call } from './http'

/** Something that waits for the caller's decision. */
export interface Case {
  caseId: string
  kind: string
  title: string
  state: string
  regionCode: string
  openedAt: string
  dueAt: string | null
  overdue: boolean
  actions: string[]
  people: number
  reasonCode: string
  maker: string
  documentNumber: string
}

/** A page of what waits, the earliest due first; `waiting` counts no further than the server's bound. */
export interface CasePage { waiting: number, overdue: number, cases: Case[], next?: string }

/** What waits for the caller. */
export const getCases = (after: string | null, token: string, signal?: AbortSignal) =>
  call<CasePage>(`/v1/cases${after === null ? '' : `?after=${encodeURIComponent(after)}`}`, { token, signal })
