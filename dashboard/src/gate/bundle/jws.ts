import type { PublicKey } from '../../api/bundles'
import { fromBase64Url } from '../crypto/base64url'
import { holds, importKey } from '../crypto/p256'
import type { BundleFault } from './held'

/** What was signed, once the signature holds. */
export type Opened<T> = { payload: T } | { fault: BundleFault }

const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonOf(part: string): unknown {
  const bytes = fromBase64Url(part)
  try {
    return bytes && JSON.parse(utf8.decode(bytes))
  } catch {
    return null
  }
}

/** Opens a compact JWS (RFC 7515) that must be of one kind, by ES256 and a key that is held. */
export async function openJws<T>(text: string, type: 'hp-bundle' | 'hp-venue', signers: readonly PublicKey[]): Promise<Opened<T>> {
  const parts = text.split('.')
  const [header, payload, signature] = parts
  const said = header === undefined ? null : jsonOf(header) as { alg?: unknown, typ?: unknown, kid?: unknown } | null
  const bytes = signature === undefined ? null : fromBase64Url(signature)
  if (parts.length !== 3 || said === null || typeof said !== 'object' || said.alg !== 'ES256' || said.typ !== type || bytes?.length !== 64) return { fault: 'unreadable' }
  const key = signers.find(one => one.kid === said.kid)
  if (!key) return { fault: 'unknown_key' }
  if (!await holds(await importKey(key), bytes, new TextEncoder().encode(`${header}.${payload}`))) return { fault: 'forged' }
  const content = jsonOf(payload!)
  return content !== null && typeof content === 'object' ? { payload: content as T } : { fault: 'unreadable' }
}
