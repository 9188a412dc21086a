import type { Problem } from '../../api/problem'

/**
 * Whether the service could not answer, so that the gate decides by what it holds: no answer, a fault of the service's own, or too many
 * calls. What it says of the scan itself stands.
 */
export const isOutage = ({ status, code }: Pick<Problem, 'status' | 'code'>): boolean =>
  status === 0 || status >= 500 || (status === 429 && code !== 'document_quota_used_up' && code !== 'documents_closed')
