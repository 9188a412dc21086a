import type { LocationQuery } from 'vue-router'
import type { AuditFilter } from '../api/audit'
import { staffZh } from '../i18n/staff/zh'

const named = 'audit.action.'

/** Everything that the trail can say was done: what has a name has a line in the list. */
export const actions = Object.keys(staffZh).filter(key => key.startsWith(named)).map(key => key.slice(named.length))

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
