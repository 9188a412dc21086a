import type { BundlePayload } from '../../api/bundles'
import { fromBase64Url } from '../crypto/base64url'

const prefixSize = 8

const hex = (bytes: Uint8Array) => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** The printed codes that were ended before their time, by the first bytes of their number. */
export function revocationsOf(bundle: Pick<BundlePayload, 'revoked'>): (cti: Uint8Array) => boolean {
  const ended = new Set<string>()
  for (const { codes } of bundle.revoked) {
    const bytes = fromBase64Url(codes) ?? new Uint8Array()
    for (let at = 0; at + prefixSize <= bytes.length; at += prefixSize) ended.add(hex(bytes.subarray(at, at + prefixSize)))
  }
  return cti => ended.has(hex(cti.subarray(0, prefixSize)))
}
