import type { NewDocument } from '../api/documents'

/** What is filled in to register a document. */
export interface DocumentDraft {
  number: string
  issuer: string
  regionCode: string
  issuedOn: string
  title: string
  file: File | null
}

export const emptyDraft = (regionCode: string): DocumentDraft => ({ number: '', issuer: '', regionCode, issuedOn: '', title: '', file: null })

/** The most bytes of a file, as the server has it. */
export const maxBytes = 10 * 1024 * 1024

const starts: number[][] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
]

/** Why the server would not take a file, as a problem's code; null where it would. */
export function faultOf(bytes: Uint8Array): 'command_document_file_size' | 'command_document_file_kind' | null {
  if (bytes.length === 0 || bytes.length > maxBytes) return 'command_document_file_size'
  return starts.some(start => start.every((byte, at) => bytes[at] === byte)) ? null : 'command_document_file_kind'
}

// The arguments of one call are bounded.
const stretch = 0x8000

/** Bytes in Base64. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += stretch) text += String.fromCharCode(...bytes.subarray(at, at + stretch))
  return btoa(text)
}

/** The request that a draft stands for. */
export const requestOf = (draft: DocumentDraft, bytes: Uint8Array): NewDocument => ({
  number: draft.number.trim(),
  issuer: draft.issuer.trim(),
  regionCode: draft.regionCode.trim(),
  issuedOn: draft.issuedOn,
  title: draft.title.trim(),
  file: base64Of(bytes),
})
