import type { LocationQuery } from 'vue-router'
import type { AuditFilter } from '../api/audit'

/** Everything that the trail can say was done, as the catalogue has it. */
export const actions = [
  'assignment_created', 'assignment_approved', 'assignment_rejected', 'assignment_reversed', 'assignment_overdue', 'assignment_expired',
  'hotline_lookup', 'kiosk_issued', 'kiosk_revoked', 'target_set', 'target_removed', 'report_issued', 'report_corrected', 'report_exported',
  'report_printed', 'audit_exported', 'document_registered', 'document_withdrawn', 'document_opened',
] as const

const day = /^\d{4}-\d{2}-\d{2}$/
const one = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** What the address asks for; days are the province's. */
export function readFilter(query: LocationQuery): AuditFilter {
  const [from, to] = [one(query.from), one(query.to)]
  return {
    action: one(query.action),
    actor: one(query.actor),
    subject: one(query.subject),
    region: one(query.region),
    from: from && day.test(from) ? `${from}T00:00:00+08:00` : undefined,
    // The last day is meant with all of it.
    to: to && day.test(to) ? new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000).toISOString() : undefined,
  }
}
