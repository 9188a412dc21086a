import type { AuditLine, InclusionProof } from '../api/audit'

/** What a check in this browser found. `unable`: the page did not come over HTTPS, and the browser hashes nothing. */
export type ProofResult = 'holds' | 'lineChanged' | 'notInTree' | 'unable'

/** SHA-256, as the browser does it. */
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value))
  return bytes
}

const text = (value: string): Uint8Array => {
  const bytes = new TextEncoder().encode(value)
  return join(number(bytes.length), bytes)
}

const ofHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
const ofBase64 = (base64: string): Uint8Array => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index])
const node = (left: Uint8Array, right: Uint8Array) => sha256(join(Uint8Array.of(1), left, right))

/** The hash of a line, from all that it says. */
export const hashOf = (line: AuditLine) => sha256(join(
  ofHex(line.previousHash), number(line.sequence), number(Date.parse(line.at)), text(line.actor), text(line.action), text(line.subject), text(line.detailText)))

/** The root that a proof leads to from a leaf (RFC 9162 §2.1.3.2); null where its length does not fit. */
export async function rootOf(leaf: Uint8Array, index: number, size: number, hashes: readonly Uint8Array[]): Promise<Uint8Array | null> {
  if (index < 0 || index >= size) return null
  let [own, last, hash] = [BigInt(index), BigInt(size - 1), leaf]
  for (const other of hashes) {
    if (last === 0n) return null
    if (own % 2n === 1n || own === last) {
      hash = await node(other, hash)
      while (own % 2n === 0n && own !== 0n) [own, last] = [own / 2n, last / 2n]
    } else {
      hash = await node(hash, other)
    }
    ;[own, last] = [own / 2n, last / 2n]
  }
  return last === 0n ? hash : null
}

/** The size and root that a checkpoint's note says. */
export function readNote(note: string): { size: number, root: string } | null {
  const [, size, root] = note.split('\n')
  return size !== undefined && root !== undefined && /^\d+$/.test(size) ? { size: Number(size), root } : null
}

/** Checks here, believing the server nothing, that a line says what was hashed and that the checkpoint's root covers it. */
export async function check(line: AuditLine, proof: InclusionProof): Promise<ProofResult> {
  if (!globalThis.crypto?.subtle) return 'unable'
  const hash = await hashOf(line)
  if (!same(hash, ofHex(line.hash))) return 'lineChanged'
  const signed = readNote(proof.checkpoint)
  if (signed === null) return 'notInTree'
  const root = await rootOf(await sha256(join(Uint8Array.of(0), hash)), line.sequence - 1, signed.size, proof.hashes.map(ofBase64))
  return root !== null && same(root, ofBase64(signed.root)) ? 'holds' : 'notInTree'
}
