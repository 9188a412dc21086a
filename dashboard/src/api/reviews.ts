import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Review = Schemas['ReviewView']

export const findings = ['explained', 'misuse'] as const
export type Finding = typeof findings[number]

/** Unusual lookups of the region's agents, newest first, a hundred at most. */
export const getReviews = (openOnly: boolean, after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/hotline/reviews'>>(`/v1/hotline/reviews?open=${openOnly}${after ? `&after=${after}` : ''}`, { token, signal })

/** Says what came of looking at one. */
export const closeReview = (reviewId: string, finding: Finding, note: string, token: string) =>
  call<Review>(`/v1/hotline/reviews/${reviewId}/finding`, { method: 'POST', body: { finding, note }, token })
