/** What is no CBOR, or not in the one way in which it can be written. */
export class CborFault extends Error {}

type Bytes = Uint8Array<ArrayBuffer>

const majors = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const

/** Reads the part of CBOR (RFC 8949) that printed codes are written in: whole numbers, strings, arrays and maps of a definite length, each as short as it can be. */
export class CborReader {
  private at = 0

  constructor(private readonly data: Bytes) {}

  get isAtEnd() { return this.at === this.data.length }

  tag() { return this.head(majors.tag) }
  array() { return this.head(majors.array) }
  map() { return this.head(majors.map) }
  unsigned() { return this.head(majors.unsigned) }

  /** A whole number of either sign. */
  integer() { return this.peek() === majors.negative ? -1 - this.head(majors.negative) : this.unsigned() }

  bytes(): Bytes { return this.take(this.head(majors.bytes)) }

  text(): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(this.head(majors.text)))
    } catch (error) {
      if (error instanceof CborFault) throw error
      throw new CborFault('no UTF-8')
    }
  }

  private peek() {
    const first = this.data[this.at]
    if (first === undefined) throw new CborFault('the end is missing')
    return first >> 5
  }

  private head(major: number): number {
    if (this.peek() !== major) throw new CborFault(`another kind than ${major}`)
    const short = this.data[this.at++]! & 31
    if (short < 24) return short
    const size = [1, 2, 4, 8][short - 24]
    if (!size) throw new CborFault('no definite length')
    const value = this.take(size).reduce((sum, byte) => sum * 256 + byte, 0)
    const least = [24, 0x100, 0x1_0000, 0x1_0000_0000][short - 24]!
    if (value < least || !Number.isSafeInteger(value)) throw new CborFault('not as short as it can be')
    return value
  }

  private take(length: number): Bytes {
    if (this.at + length > this.data.length) throw new CborFault('the end is missing')
    return this.data.slice(this.at, this.at += length)
  }
}

const headOf = (major: number, length: number): number[] =>
  length < 24 ? [major << 5 | length] : length < 0x100 ? [major << 5 | 24, length] : [major << 5 | 25, length >> 8, length & 0xFF]

/** Writes the structure that a COSE_Sign1 is signed over: `["Signature1", header, h'', payload]`. */
export function signedStructure(header: Bytes, payload: Bytes): Bytes {
  const word = new TextEncoder().encode('Signature1')
  return Uint8Array.from([
    ...headOf(majors.array, 4), ...headOf(majors.text, word.length), ...word, ...headOf(majors.bytes, header.length), ...header, ...headOf(majors.bytes, 0), ...headOf(majors.bytes, payload.length), ...payload,
  ])
}
