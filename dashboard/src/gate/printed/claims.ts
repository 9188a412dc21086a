import { CborFault, CborReader } from './cbor'

/** What a printed code says. Times in milliseconds. */
export interface PrintedClaims { cti: Uint8Array<ArrayBuffer>, issuedAt: number, expiresAt: number, maskedName: string, maskedDocument: string }

const issuer = 'CN-SC'
const ownClaim = -65_537
const paper = 1
const codeSize = 16

/** Reads the claims: all of them, each once, in the one way in which they can be written; null for anything else. */
export function readClaims(bytes: Uint8Array<ArrayBuffer>): PrintedClaims | null {
  try {
    const reader = new CborReader(bytes)
    const is = (value: unknown, wanted: unknown) => { if (value !== wanted) throw new CborFault('another claim') }
    is(reader.map(), 5)
    is(reader.integer(), 1)
    is(reader.text(), issuer)
    is(reader.integer(), 4)
    const expiresAt = reader.unsigned() * 1_000
    is(reader.integer(), 6)
    const issuedAt = reader.unsigned() * 1_000
    is(reader.integer(), 7)
    const cti = reader.bytes()
    is(cti.length, codeSize)
    is(reader.integer(), ownClaim)
    is(reader.map(), 3)
    is(reader.integer(), 1)
    is(reader.unsigned(), paper)
    is(reader.integer(), 2)
    const maskedName = reader.text()
    is(reader.integer(), 3)
    const maskedDocument = reader.text()
    is(reader.isAtEnd, true)
    return { cti, issuedAt, expiresAt, maskedName, maskedDocument }
  } catch (error) {
    if (error instanceof CborFault) return null
    throw error
  }
}
