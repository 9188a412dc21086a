/** A key of P-256 as WebCrypto takes it. */
export const importKey = ({ x, y }: { x: string, y: string }): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])

/** Whether a signature of 64 bytes (r and s) holds. */
export const holds = (key: CryptoKey, signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed)
