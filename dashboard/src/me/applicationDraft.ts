import type { Application } from '../api/me'
import type { Code } from '../api/problem'
import type { MessageKey } from '../i18n/messages'
import { depthOf } from '../regions/regionCode'

export const documentTypes = ['resident_id', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident', 'passport', 'birth_certificate'] as const

/** The form as it is typed. */
export interface ApplicationDraft {
  type: typeof documentTypes[number]
  number: string
  /** Who issued a passport; of no other document. */
  country: string
  name: string
  phone: string
  /** The region chosen so far, down to the township in the end. */
  region: string
  agreed: boolean
}

export type Field = 'type' | 'country' | 'number' | 'name' | 'phone' | 'region' | 'agreed'

export const emptyDraft = (): ApplicationDraft => ({ type: 'resident_id', number: '', country: '', name: '', phone: '', region: '', agreed: false })

const townshipDepth = 3

/** Whether a home is told closely enough. */
export const isTownship = (region: string): boolean => region !== '' && depthOf(region) >= townshipDepth

/** What is still missing, by field. What a field holds is for the server to judge: it has the rules. */
export function missingIn(draft: ApplicationDraft): Partial<Record<Field, MessageKey>> {
  return {
    ...(draft.type !== 'passport' || draft.country ? {} : { country: 'me.missing.country' as const }),
    ...(draft.number.trim() ? {} : { number: 'me.missing.number' as const }),
    ...(draft.name.trim() ? {} : { name: 'me.missing.name' as const }),
    ...(draft.phone.trim() ? {} : { phone: 'me.missing.phone' as const }),
    ...(isTownship(draft.region) ? {} : { region: 'me.missing.region' as const }),
    ...(draft.agreed ? {} : { agreed: 'me.missing.agreed' as const }),
  }
}

const fields: Partial<Record<string, Field>> = {
  unknown_document_type: 'type',
  document_country_unknown: 'country',
  document_number_missing: 'number',
  document_number_malformed: 'number',
  document_check_digit_wrong: 'number',
  document_date_invalid: 'number',
  name_invalid: 'name',
  phone_invalid: 'phone',
  region_unknown: 'region',
  region_divided: 'region',
}

/** The field that a problem is about; null where it is about none. */
export const fieldOf = (code: Code): Field | null => fields[code] ?? null

export const applicationOf = (draft: ApplicationDraft): Application => ({
  document: { type: draft.type, number: draft.number.trim(), ...(draft.type === 'passport' ? { country: draft.country } : {}) },
  name: draft.name.trim(),
  phone: draft.phone.trim(),
  regionCode: draft.region,
})
