import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytesOf, hasPasskeys, makePasskey, showPasskey, textOf } from '../../src/session/passkey'

const buffer = (...bytes: number[]) => Uint8Array.from(bytes).buffer

describe('what passkeys speak', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('writes bytes in base64url without padding and reads them back', () => {
    expect(textOf(buffer(0xfb, 0xff, 0xfe, 0x00))).toBe('-__-AA')
    expect([...bytesOf('-__-AA')]).toEqual([0xfb, 0xff, 0xfe, 0x00])
    expect([...bytesOf('')]).toEqual([])
  })

  it('knows a browser that has none', () => {
    vi.stubGlobal('PublicKeyCredential', undefined)
    expect(hasPasskeys()).toBe(false)
  })

  it('asks for what the server asked for, and answers in text', async () => {
    const create = vi.fn((_: CredentialCreationOptions) => Promise.resolve({ rawId: buffer(1), response: { clientDataJSON: buffer(2), attestationObject: buffer(3) } }))
    const get = vi.fn((_: CredentialRequestOptions) => Promise.resolve({ rawId: buffer(1), response: { clientDataJSON: buffer(2), authenticatorData: buffer(3), signature: buffer(4) } }))
    vi.stubGlobal('navigator', { credentials: { create, get } })

    const made = await makePasskey({
      challenge: 'AQI', relyingPartyId: 'localhost', relyingPartyName: 'HealthPass', userHandle: 'AA', userName: 'li.na', algorithms: [-7], exclude: ['AQ'], timeoutSeconds: 120,
    })
    expect(made).toEqual({ credentialId: 'AQ', clientData: 'Ag', attestation: 'Aw' })
    const asked = create.mock.calls[0]![0].publicKey!
    expect([...(asked.challenge as Uint8Array)]).toEqual([1, 2])
    expect(asked).toMatchObject({ rp: { id: 'localhost' }, attestation: 'none', timeout: 120_000, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] })
    expect(asked.excludeCredentials).toHaveLength(1)

    expect(await showPasskey({ challenge: 'AQI', relyingPartyId: 'localhost', credentials: ['AQ'], timeoutSeconds: 120 }))
      .toEqual({ credentialId: 'AQ', clientData: 'Ag', authenticatorData: 'Aw', signature: 'BA' })
    expect(get.mock.calls[0]![0].publicKey!.rpId).toBe('localhost')
  })
})
