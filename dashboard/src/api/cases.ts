import type { Answer, Schemas } from './answer'
import { call } from './http'

/** Something that waits for the caller's decision. */
export type Case = Schemas['CaseItem']

/** What waits for the caller. */
export const getCases = (after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/cases'>>(`/v1/cases${after === null ? '' : `?after=${encodeURIComponent(after)}`}`, { token, background: true, signal })
