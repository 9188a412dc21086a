import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PublicKey } from '../../src/api/bundles'
import { holds, importKey } from '../../src/gate/crypto/p256'
import { fromBase45 } from '../../src/gate/printed/base45'
import { CborFault } from '../../src/gate/printed/cbor'
import { readClaims } from '../../src/gate/printed/claims'
import { readCoseSign1 } from '../../src/gate/printed/coseSign1'
import { openPrinted } from '../../src/gate/printed/printedCode'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

interface Vector { file: string, message?: string, certificate?: string, verifies?: boolean, text?: string }

const vectorsOf = (name: string) => JSON.parse(read(`tests/HealthPass.Tests/Verification/Printed/Vectors/${name}.json`)) as Vector[]
const named = (vectors: Vector[], name: string) => vectors.find(vector => vector.file.includes(`${name}.`))!

// The worked examples that integrators are shown, made apart from this program.
const page = read('docs/integrators.md').split('\n')
const [printed, printedBySm2] = page.filter(line => line.startsWith('HP1:')) as [string, string]
const [key, sm2Key] = page.filter(line => line.startsWith('{"kid"')).map(line => JSON.parse(line) as PublicKey) as [PublicKey, PublicKey]

describe('Base45', () => {
  it.each([['BB8', 'AB'], ['%69 VD92EX0', 'Hello!!'], ['UJCLQE7W581', 'base-45'], ['QED8WEX0', 'ietf!'], ['', '']])('is read as in RFC 9285: %s', (text, plain) => {
    expect(new TextDecoder().decode(fromBase45(text)!)).toBe(plain)
  })

  it.each(['A', 'BB8A', ':::', 'GGW', '::', 'V5', 'bb8', 'BB='])('is read strictly: %s', text => expect(fromBase45(text)).toBeNull())
})

describe('messages that others have made', () => {
  const union = vectorsOf('dgc-testdata')

  it.each([['CO18', true], ['CO28', true]])('are read and verified as they say: %s', async (name, isRead) => {
    const vector = named(union, name)
    const message = readCoseSign1(hex(vector.message!))
    expect(message !== null).toBe(isRead)
    const jwk = new X509Certificate(Buffer.from(vector.certificate!, 'base64')).publicKey.export({ format: 'jwk' }) as { x: string, y: string }
    expect(await holds(await importKey(jwk), message!.signature, message!.signed)).toBe(vector.verifies)
  })

  it.each(['CO5', 'CO19', 'CO21', 'CO22'])('are none of ours where the signature is too short or a header is unprotected: %s', name => {
    expect(readCoseSign1(hex(named(union, name).message!))).toBeNull()
  })

  it('of the standard are none of ours, as none names a key in what is signed', () => {
    for (const { message } of vectorsOf('cose-wg')) {
      let found: unknown = null
      try {
        found = readCoseSign1(hex(message!))
      } catch (error) {
        expect(error).toBeInstanceOf(CborFault)
      }
      expect(found).toBeNull()
    }
  })
})

describe('a printed code', () => {
  const keys = [{ ...key, alg: 'ES256' }]
  const made = 1_767_000_000_000
  const opened = (text: string, now = made) => openPrinted(text, keys, now)
  const claims = readClaims(readCoseSign1(fromBase45(printed.slice('HP1:'.length))!)!.payload)!

  it('of the document says what it is said to, while it is good', async () => {
    expect(await opened(printed, claims.issuedAt)).toMatchObject({ fault: null, isUnproven: false })
    expect(claims).toMatchObject({ maskedName: '王**', maskedDocument: '51**************34' })
    expect(claims.expiresAt - claims.issuedAt).toBe(7 * 86_400_000)
    expect(await opened(printed, claims.expiresAt)).toEqual({ fault: 'code_expired' })
    expect(await opened(printed, claims.issuedAt - 6_000)).toEqual({ fault: 'code_from_the_future' })
    expect((await opened(printed, claims.issuedAt - 4_000)).fault).toBeNull()
  })

  it('of a key that is not held is told from one that was changed', async () => {
    expect(await openPrinted(printed, [], made)).toEqual({ fault: 'code_unknown_key' })
    const changed = `${printed.slice(0, -3)}${printed.endsWith('L') ? '000' : '00L'}`
    expect((await opened(changed)).fault).toBe('code_forged')
    expect(await opened(printed.slice(0, -3))).toEqual({ fault: 'code_malformed' })
    expect(await opened('HP1:')).toEqual({ fault: 'code_malformed' })
  })

  it('signed by SM2 is read, and its signature left to the server', async () => {
    const sm2 = [{ ...sm2Key, alg: 'SM2' }]
    const { fault } = await openPrinted(printedBySm2, sm2, made)
    expect(['code_expired', 'code_from_the_future', null]).toContain(fault)
    expect(await openPrinted(printedBySm2, sm2, claims.issuedAt + 1_000)).toMatchObject({ fault: null, isUnproven: true, claims: { maskedName: '王**' } })
    // One that calls itself ES256 under an SM2 key lies.
    expect(await openPrinted(printed, [{ ...key, alg: 'SM2' }], made)).toEqual({ fault: 'code_forged' })
  })
})
