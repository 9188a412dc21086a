import type { Case } from '../api/cases'
import type { ReviewItem, VenueItem } from '../api/venues'

/** What the page lists. */
export const views = ['queue', 'own', 'venues', 'coverage', 'submit', 'upload', 'expected'] as const
export type View = typeof views[number]

/** Those of an account: a keeper's are about venues of his or her own. */
export const viewsOf = (roles: readonly string[]): View[] =>
  roles.includes('venue_admin') ? [...views] : roles.includes('venue_keeper') ? ['venues', 'own', 'submit'] : ['coverage']

/** Which of them the address asks for; anything else asks for the first, for most what waits. */
export const readView = (value: unknown, may: readonly View[] = views): View => may.find(view => view === value) ?? may[0]!

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
export interface VenueDraft { name: string, category: string, regionCode: string, address: string, creditCode: string, rule: RuleDraft }

/** What is typed of a rule of its own; nothing of it leaves the category's. */
export interface RuleDraft { test: string, stale: boolean, yellow: boolean, unregistered: boolean, reason: string }

export const emptyRule = (): RuleDraft => ({ test: '', stale: false, yellow: false, unregistered: false, reason: '' })

/** What was asked for of a rule, to be mended. */
export const draftOf = (rule: { yellow: string | null, unregistered: string | null, testWithinHours: number | null, staleTest: string | null } | null, reason: string | null): RuleDraft => ({
  test: rule?.testWithinHours ? String(rule.testWithinHours) : '', stale: Boolean(rule?.testWithinHours) && rule?.staleTest === 'deny', yellow: rule?.yellow === 'deny',
  unregistered: rule?.unregistered === 'deny', reason: reason ?? '',
})

/** What is sent of a rule: the parts that are to be stricter than the category's. */
export const ruleOf = (rule: RuleDraft) => (rule.test || rule.stale || rule.yellow || rule.unregistered
  ? { yellow: rule.yellow ? 'deny' : null, unregistered: rule.unregistered ? 'deny' : null, testWithinHours: rule.test ? Number(rule.test) : null, staleTest: rule.stale ? 'deny' : null, popUp: null }
  : null)

export const emptyVenue = (regionCode: string): VenueDraft => ({ name: '', category: 'market', regionCode, address: '', creditCode: '', rule: emptyRule() })

/** What is sent of it. */
export const venueOf = (draft: VenueDraft) => ({
  name: draft.name.trim(), category: draft.category, regionCode: draft.regionCode.trim(), address: draft.address.trim() || null, creditCode: draft.creditCode.trim() || null,
  entryRule: ruleOf(draft.rule), entryRuleReason: ruleOf(draft.rule) ? draft.rule.reason.trim() || null : null,
})
