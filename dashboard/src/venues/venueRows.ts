import type { Case } from '../api/cases'
import type { ReviewItem, VenueItem } from '../api/venues'

/** What the page lists. */
export const views = ['queue', 'own', 'venues', 'submit', 'upload'] as const
export type View = typeof views[number]

/** Which of them the address asks for; anything else asks for what waits. */
export const readView = (value: unknown): View => views.find(view => view === value) ?? 'queue'

export type RowKind = 'venue_review' | 'venue_measure' | 'venue'

/** A row of whatever is listed. */
export interface VenueRow {
  id: string
  kind: RowKind
  title: string
  caption: string
  state: string
  regionCode: string
  at: string
  dueAt: string | null
  overdue: boolean
}

export const rowOfCase = (one: Case): VenueRow => ({
  id: one.caseId,
  kind: one.kind === 'venue_measure' ? 'venue_measure' : 'venue_review',
  title: one.title, caption: one.reasonCode, state: one.state, regionCode: one.regionCode, at: one.openedAt, dueAt: one.dueAt, overdue: one.overdue,
})

export const rowOfReview = (one: ReviewItem): VenueRow => ({
  id: one.reviewId, kind: 'venue_review', title: one.title, caption: one.category, state: one.state, regionCode: one.regionCode, at: one.openedAt, dueAt: one.dueAt, overdue: one.overdue,
})

export const rowOfVenue = (one: VenueItem): VenueRow => ({
  id: one.venueId, kind: 'venue', title: one.name, caption: one.category, state: one.state, regionCode: one.regionCode, at: one.registeredAt, dueAt: null, overdue: false,
})

export const categories = [
  'railway_station', 'metro_station', 'airport', 'wharf', 'train', 'coach_station', 'coach', 'bus', 'taxi', 'office', 'government_service', 'campus', 'hospital',
  'residential', 'market', 'mall', 'restaurant', 'hotel', 'scenic_area', 'office_building', 'entertainment',
] as const

/** What is typed of a venue. */
export interface VenueDraft { name: string, category: string, regionCode: string, address: string, creditCode: string }

export const emptyVenue = (regionCode: string): VenueDraft => ({ name: '', category: 'market', regionCode, address: '', creditCode: '' })

/** What is sent of it. */
export const venueOf = (draft: VenueDraft) => ({
  name: draft.name.trim(), category: draft.category, regionCode: draft.regionCode.trim(), address: draft.address.trim() || null, creditCode: draft.creditCode.trim() || null, entryRule: null,
})
