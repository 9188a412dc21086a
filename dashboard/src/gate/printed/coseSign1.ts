import { CborReader, signedStructure } from './cbor'

type Bytes = Uint8Array<ArrayBuffer>

export const es256 = -7
/** SM2 with SM3, by a number for private use: no browser has it. */
export const sm2 = -65_540

/** A message with one signature (COSE_Sign1, RFC 9052) in the form that printed codes have. */
export interface CoseSign1 { algorithm: number, keyId: Bytes, payload: Bytes, signature: Bytes, signed: Bytes }

const messageTag = 18
const tokenTag = 61
const signatureSize = 64

/**
 * Reads a message strictly: a protected header with algorithm and key and nothing else, nothing unprotected, a signature of 64 bytes.
 * @throws {CborFault} for bytes that are no CBOR.
 * @returns null for CBOR that is no such message.
 */
export function readCoseSign1(bytes: Bytes): CoseSign1 | null {
  const reader = new CborReader(bytes)
  const first = reader.tag()
  if (first !== messageTag && (first !== tokenTag || reader.tag() !== messageTag)) return null
  if (reader.array() !== 4) return null
  const header = reader.bytes()
  if (reader.map() !== 0) return null
  const payload = reader.bytes()
  const signature = reader.bytes()
  if (!reader.isAtEnd || signature.length !== signatureSize) return null

  const labels = new CborReader(header)
  let algorithm: number | null = null
  let keyId: Bytes | null = null
  for (let left = labels.map(); left > 0; left--) {
    const label = labels.integer()
    if (label === 1 && algorithm === null) algorithm = labels.integer()
    else if (label === 4 && keyId === null) keyId = labels.bytes()
    else return null
  }
  if (!labels.isAtEnd || !keyId?.length || (algorithm !== es256 && algorithm !== sm2)) return null
  return { algorithm, keyId, payload, signature, signed: signedStructure(header, payload) }
}
