import type { BundlePayload } from '../../api/bundles'
import { fromBase64Url } from '../crypto/base64url'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const headSize = 3

/** The first bytes of base 32, most significant bits first. */
function headOfBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(headSize)
  let bits = 0
  let held = 0
  let at = 0
  for (const character of text) {
    held = held << 5 | alphabet.indexOf(character)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits & 0xFF
      if (at === headSize) break
    }
    held &= 0xFF
  }
  return bytes
}

/** Whether a live code bears the form and a key of this system. That is all that can be said of one without the network. */
export function isOfThisSystem(text: string, { version, keyIds }: BundlePayload['liveCodes']): boolean {
  const head = text.length === 85 ? headOfBase32(text) : fromBase64Url(text.slice(0, 4)) ?? new Uint8Array(headSize)
  return head[0] === version && keyIds.includes(head[1]! << 8 | head[2]!)
}
