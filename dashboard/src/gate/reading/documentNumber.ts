export const documentTypes = ['resident_id', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident', 'passport'] as const

export type DocumentType = typeof documentTypes[number]

export type NumberFault = 'document_number_missing' | 'document_number_malformed' | 'document_check_digit_wrong' | 'document_date_invalid'

/** The weight of a place is a power of two modulo 11 (GB 11643, ISO 7064). */
const checkOf = (stem: string): string => '10X98765432'[[...stem].reduce((sum, digit, place) => sum + Number(digit) * (2 ** (17 - place) % 11), 0) % 11]!

/** The number as it is sent: full-width forms and blanks are a keyboard's. */
export const tidyNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** What is wrong with a typed number; of other documents than identity cards the server alone can tell. */
export function faultOfNumber(type: DocumentType, number: string): NumberFault | null {
  if (number === '') return 'document_number_missing'
  if (type !== 'resident_id') return null
  if (!/^\d{17}[\dX]$/.test(number)) return 'document_number_malformed'
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || date.getTime() > Date.now()) return 'document_date_invalid'
  return checkOf(number.slice(0, 17)) === number[17] ? null : 'document_check_digit_wrong'
}
