import type { PasskeyChallenge, PasskeySetUp } from '../api/factors'

/** Bytes of a text in base64url. */
export const bytesOf = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))

/** Bytes as a text in base64url, without padding. */
export const textOf = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Whether the browser has passkeys: over HTTPS or at the own machine alone. */
export const hasPasskeys = () => typeof PublicKeyCredential === 'function' && 'credentials' in navigator

const listed = (ids: readonly string[]) => ids.map(id => ({ type: 'public-key' as const, id: bytesOf(id) }))

/** Has a passkey made. Throws where the person does not want to. */
export async function makePasskey(asked: PasskeySetUp) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(asked.challenge),
      rp: { id: asked.relyingPartyId, name: asked.relyingPartyName },
      user: { id: bytesOf(asked.userHandle), name: asked.userName, displayName: asked.userName },
      pubKeyCredParams: asked.algorithms.map(alg => ({ type: 'public-key', alg })),
      excludeCredentials: listed(asked.exclude),
      authenticatorSelection: { userVerification: 'preferred', residentKey: 'discouraged' },
      attestation: 'none',
      timeout: asked.timeoutSeconds * 1000,
    },
  }) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return { credentialId: textOf(made.rawId), clientData: textOf(response.clientDataJSON), attestation: textOf(response.attestationObject) }
}

/** Has a passkey shown. Throws where the person does not want to. */
export async function showPasskey(asked: PasskeyChallenge) {
  const shown = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(asked.challenge),
      rpId: asked.relyingPartyId,
      allowCredentials: listed(asked.credentials),
      userVerification: 'preferred',
      timeout: asked.timeoutSeconds * 1000,
    },
  }) as PublicKeyCredential
  const response = shown.response as AuthenticatorAssertionResponse
  return {
    credentialId: textOf(shown.rawId), clientData: textOf(response.clientDataJSON), authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  }
}
