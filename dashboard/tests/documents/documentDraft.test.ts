import { describe, expect, it } from 'vitest'
import { base64Of, emptyDraft, faultOf, maxBytes, requestOf } from '../../src/documents/documentDraft'
import { readFilter } from '../../src/documents/documentFilter'

const pdf = new TextEncoder().encode('%PDF-1.4')

describe('a document to register', () => {
  it('is taken as a PDF, PNG or JPEG by its first bytes, and as nothing else', () => {
    expect(faultOf(pdf)).toBeNull()
    expect(faultOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBeNull()
    expect(faultOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBeNull()
    expect(faultOf(new TextEncoder().encode('<html>'))).toBe('command_document_file_kind')
    expect(faultOf(new Uint8Array())).toBe('command_document_file_size')
    expect(faultOf(new Uint8Array(maxBytes + 1))).toBe('command_document_file_size')
  })

  it('is sent in Base64, however long it is', () => {
    const long = new Uint8Array(100_000).map((_, at) => at % 251)
    expect(Buffer.from(base64Of(long), 'base64').equals(Buffer.from(long))).toBe(true)
    const draft = { ...emptyDraft('510000000000'), number: ' 川指〔2021〕1号 ', issuer: '省指挥部 ', issuedOn: '2021-01-05', title: ' 通知' }
    expect(requestOf(draft, pdf)).toEqual({ number: '川指〔2021〕1号', issuer: '省指挥部', regionCode: '510000000000', issuedOn: '2021-01-05', title: '通知', file: btoa('%PDF-1.4') })
  })
})

describe('the filter of the register', () => {
  it('takes what it knows of the address, and nothing else', () => {
    expect(readFilter({ number: ' 1号 ', state: 'withdrawn', region: '510100000000' })).toEqual({ number: '1号', state: 'withdrawn', region: '510100000000' })
    expect(readFilter({ number: '', state: 'gone' })).toEqual({ number: undefined, state: undefined, region: undefined })
  })
})
