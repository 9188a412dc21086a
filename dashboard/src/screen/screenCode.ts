const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const proofDigits = 13

/** How long a code is shown. */
export const stepSeconds = 30

export const stepOf = (at: number) => Math.floor(at / 1_000 / stepSeconds)

/** Whole seconds until the code turns. */
export const secondsLeft = (at: number) => stepSeconds - Math.floor(at / 1_000) % stepSeconds

/** A key that signs here and leaves the browser no more. */
export const importKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/** The proof of a step: the first 64 bits of the HMAC of its number, in Crockford's digits. */
export async function proofOf(key: CryptoKey, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  let value = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer)).getBigUint64(0)
  let text = ''
  for (let i = 0; i < proofDigits; i++, value >>= 5n) text = digits[Number(value & 31n)] + text
  return text
}

/** What the screen shows: an address whose letters take the dense mode of QR codes. */
export const addressOf = (site: string, code: string, proof: string) => `${site.toUpperCase()}/P/${code}${proof}`
