import type { PublicKey } from '../../api/bundles'
import { fromBase64Url } from '../crypto/base64url'
import { holds, importKey } from '../crypto/p256'
import { fromBase45 } from './base45'
import { CborFault } from './cbor'
import { readClaims, type PrintedClaims } from './claims'
import { es256, readCoseSign1, sm2, type CoseSign1 } from './coseSign1'

export type PrintedFault = 'code_malformed' | 'code_unknown_key' | 'code_forged' | 'code_expired' | 'code_from_the_future'

/** A printed code as it was opened. `isUnproven` where its signature is one that no browser can check (SM2). */
export type Opened = { fault: PrintedFault } | { fault: null, claims: PrintedClaims, isUnproven: boolean }

const prefix = 'HP1:'
// As the server allows.
const maxSkewMs = 5_000

function read(text: string): CoseSign1 | null {
  const bytes = text.startsWith(prefix) ? fromBase45(text.slice(prefix.length)) : null
  try {
    return bytes && readCoseSign1(bytes)
  } catch (error) {
    if (error instanceof CborFault) return null
    throw error
  }
}

/** Opens a printed code without the network: form, key, signature and dates, in the server's words and order. */
export async function openPrinted(text: string, keys: readonly PublicKey[], now: number): Promise<Opened> {
  const message = read(text)
  if (!message) return { fault: 'code_malformed' }
  const key = keys.find(one => sameBytes(fromBase64Url(one.kid), message.keyId))
  if (!key) return { fault: 'code_unknown_key' }
  const isUnproven = key.alg === 'SM2'
  // The key says which algorithm it is checked by; a message that names another lies.
  if (message.algorithm !== (isUnproven ? sm2 : es256)) return { fault: 'code_forged' }
  if (!isUnproven && !await holds(await importKey(key), message.signature, message.signed)) return { fault: 'code_forged' }
  const claims = readClaims(message.payload)
  if (!claims) return { fault: 'code_malformed' }
  if (now >= claims.expiresAt) return { fault: 'code_expired' }
  if (claims.issuedAt > now + maxSkewMs) return { fault: 'code_from_the_future' }
  return { fault: null, claims, isUnproven }
}

const sameBytes = (one: Uint8Array | null, other: Uint8Array) => one !== null && one.length === other.length && one.every((byte, at) => byte === other[at])
