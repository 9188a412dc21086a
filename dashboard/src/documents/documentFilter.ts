import type { LocationQuery } from 'vue-router'
import type { DocumentFilter } from '../api/documents'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** What the address asks for; anything else asks for all. */
export function readFilter(query: LocationQuery): DocumentFilter {
  const state = text(query.state)
  return { number: text(query.number), region: text(query.region), state: state === 'in_force' || state === 'withdrawn' ? state : undefined }
}
