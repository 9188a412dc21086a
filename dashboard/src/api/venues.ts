import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

export type Venue = Schemas['VenueResponse']
export type VenueItem = Schemas['VenueItem']
export type Review = Schemas['VenueReviewResponse']
export type ReviewItem = Schemas['VenueReviewItem']
export type Measure = Schemas['VenueMeasureResponse']
export type NewVenue = Schemas['VenueRequest']
export type VenueChange = Schemas['VenueChangeRequest']
export type Place = Schemas['VenuePlaceView']
export type NewPlace = Schemas['VenuePlaceRequest']
export type PosterSize = 'a4' | 'a3' | 'stand' | 'screen' | 'sticker'
export type PosterForm = 'pdf' | 'svg' | 'png'

// What was decided is on every node when it answers.
const timeoutMs = 60_000

const root = '/v1/venues'
const path = (...parts: string[]) => [root, ...parts.map(encodeURIComponent)].join('/')
const query = (fields: Record<string, string | null | undefined>) => {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value) written.set(name, value)
  return written.size > 0 ? `?${written.toString()}` : ''
}

/** What waits for the account among venues, soonest due first. */
export const getVenueCases = (after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/venues/cases'>>(`${path('cases')}${query({ after })}`, { token, background: true, signal })

/** What the account has submitted or written down. */
export const getOwnReviews = (token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/reviews'>>(`${path('reviews')}?own=true`, { token, signal })

/** Venues of the account's region. */
export const getVenues = (filter: { name?: string, state?: string }, after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/venues'>>(`${root}${query({ ...filter, after })}`, { token, signal })

export const getVenueCounts = (token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/counts'>>(path('counts'), { token, background: true, signal })

export const getVenue = (id: string, token: string, signal?: AbortSignal) => call<Venue>(path(id), { token, signal })

export const submitVenue = (body: NewVenue, draft: boolean, token: string) =>
  call<Review>(`${path('reviews')}${draft ? '?draft=true' : ''}`, { method: 'POST', body, token, timeoutMs })

export const changeVenue = (id: string, body: VenueChange, token: string) => call<Review>(path(id, 'changes'), { method: 'POST', body, token, timeoutMs })

export const getReview = (id: string, token: string, signal?: AbortSignal) => call<Review>(path('reviews', id), { token, signal })

export const saveReview = (id: string, body: NewVenue, token: string) => call<Review>(path('reviews', id), { method: 'PUT', body, token })

/** Does something with a review; what is sent back or refused says why. */
export const actOnReview = (id: string, deed: 'check' | 'return' | 'declining' | 'submission' | 'withdrawal', text: string, token: string) =>
  call<Review>(path('reviews', id, deed), { method: 'POST', body: deed === 'submission' || deed === 'withdrawal' ? undefined : { text: text || null }, token, timeoutMs })

export const getMeasure = (id: string, token: string, signal?: AbortSignal) => call<Measure>(path('measures', id), { token, signal })

export const requestMeasure = (venueId: string, measure: 'suspend' | 'resume' | 'end', text: string, token: string) =>
  call<Measure>(path(venueId, 'measures'), { method: 'POST', body: { measure, text } satisfies Schemas['VenueMeasureRequest'], token })

export const approveMeasure = (id: string, token: string) => call<Measure>(path('measures', id, 'approval'), { method: 'POST', body: { text: null }, token, timeoutMs })

export const refuseMeasure = (id: string, text: string, token: string) => call<Measure>(path('measures', id, 'rejection'), { method: 'POST', body: { text }, token })

/** The venue itself, then the places within it. */
export const getPlaces = (venueId: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/venues/{id}/places'>>(path(venueId, 'places'), { token, signal })

export const addPlace = (venueId: string, body: NewPlace, token: string) => call<Place>(path(venueId, 'places'), { method: 'POST', body, token, timeoutMs })

/** Follows a poster that was lost or copied by another; `until` is when the old one dies, null for at once. */
export const reissuePoster = (venueId: string, { number, version }: Place, until: string | null, reason: string, token: string) =>
  call<Place>(path(venueId, 'places', `${number}`, 'reissue'), { method: 'POST', body: { version, until, reason } satisfies Schemas['VenuePosterRequest'], token, timeoutMs })

export const endPlace = (venueId: string, number: number, reason: string, token: string) =>
  call<Place>(path(venueId, 'places', `${number}`, 'end'), { method: 'POST', body: { reason } satisfies Schemas['VenuePlaceNote'], token, timeoutMs })

export const savePoster = (venueId: string, place: number, size: PosterSize, language: string, format: PosterForm, token: string) =>
  download(`${path(venueId, 'poster')}${query({ place: `${place}`, size, language, format })}`, `${venueId}-${place}-${size}-${language}.${format}`, token)
