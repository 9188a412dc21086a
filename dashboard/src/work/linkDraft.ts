import type { LinkRequest } from '../api/identity'

/** A document as it is typed. */
export interface TypedDocument { type: string, number: string, country: string }

/** What an official fills in who asks for a further document to be linked, or a link to be taken back. */
export interface LinkDraft { way: 'link' | 'unlink', registered: TypedDocument, document: TypedDocument, paper: 'original' | 'certified_copy' | 'authority_notice', note: string }

export const documentTypes = ['resident_id', 'passport', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident', 'birth_certificate'] as const

export const emptyLink = (): LinkDraft => ({
  way: 'link',
  registered: { type: 'resident_id', number: '', country: '' },
  document: { type: 'passport', number: '', country: '' },
  paper: 'original',
  note: '',
})

const sent = ({ type, number, country }: TypedDocument) => ({ type, number: number.trim(), country: type === 'passport' && country.trim() ? country.trim().toUpperCase() : null })

/** What is sent: a country of passports alone. */
export const requestOf = (draft: LinkDraft): LinkRequest => ({
  way: draft.way, personId: null, registered: sent(draft.registered), document: sent(draft.document), paper: draft.paper, note: draft.note.trim(),
})
