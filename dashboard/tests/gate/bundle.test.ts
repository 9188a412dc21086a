import { beforeAll, describe, expect, it } from 'vitest'
import type { PublicKey } from '../../src/api/bundles'
import { ageOf, freshnessOf } from '../../src/gate/bundle/age'
import { isTrusted, measure } from '../../src/gate/bundle/clock'
import { nothingHeld, type Held } from '../../src/gate/bundle/held'
import { openJws } from '../../src/gate/bundle/jws'
import { isOfThisSystem } from '../../src/gate/bundle/liveCode'
import { revocationsOf } from '../../src/gate/bundle/revocations'
import { takeBundle, takeVenue } from '../../src/gate/bundle/taking'
import { fromBase64Url } from '../../src/gate/crypto/base64url'
import { decideOffline } from '../../src/gate/scans/offline'
import { ageWords, clockWords } from '../../src/gate/parts/statusWords'
import { bundleOf, heldOf, hour, now, venueOf } from './bundles'

const base64Url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

describe('a signed text', () => {
  let pair: CryptoKeyPair
  let signer: PublicKey

  beforeAll(async () => {
    pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
    signer = { kid: 'k1', x: x!, y: y! }
  })

  async function sign(payload: unknown, header: object = { alg: 'ES256', kid: 'k1', typ: 'hp-bundle' }) {
    const head = `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(payload))}`
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(head))
    return `${head}.${base64Url(new Uint8Array(signature))}`
  }

  it('is opened by the key that it names', async () => expect(await openJws(await sign({ number: 7 }), 'hp-bundle', [signer])).toEqual({ payload: { number: 7 } }))

  it('is refused from a key that is not held, of another kind or algorithm, and where a letter was changed', async () => {
    const text = await sign({ number: 7 })
    expect(await openJws(text, 'hp-bundle', [{ ...signer, kid: 'k2' }])).toEqual({ fault: 'unknown_key' })
    expect(await openJws(text, 'hp-venue', [signer])).toEqual({ fault: 'unreadable' })
    expect(await openJws(await sign({}, { alg: 'none', kid: 'k1', typ: 'hp-bundle' }), 'hp-bundle', [signer])).toEqual({ fault: 'unreadable' })
    const [head, , signature] = text.split('.')
    expect(await openJws(`${head}.${base64Url('{"number":8}')}.${signature}`, 'hp-bundle', [signer])).toEqual({ fault: 'forged' })
    for (const wrong of ['', 'a.b', 'a.b.c', '..', `${text}.x`]) expect(await openJws(wrong, 'hp-bundle', [signer])).toEqual({ fault: 'unreadable' })
  })
})

describe('what comes', () => {
  it('is taken whole, and its signers are those of the next', () => {
    const taken = takeBundle(nothingHeld, bundleOf({ signers: [{ kid: 'next', x: '', y: '' }] }), now)
    expect(taken.fault).toBeNull()
    expect(taken.held.signers.map(({ kid }) => kid)).toEqual(['next'])
  })

  it('is refused where it is older than the last, from the future, or continues something else, and what was held stays', () => {
    const held = heldOf()
    const number = held.bundle!.number
    expect(takeBundle(held, bundleOf({ number: number - 1 }), now)).toEqual({ held, fault: 'older' })
    expect(takeBundle(held, bundleOf({ number: number + 9, issuedAt: new Date(now + 601_000).toISOString() }), now)).toEqual({ held, fault: 'future' })
    expect(takeBundle(held, bundleOf({ kind: 'delta', from: number - 3, number: number + 1 }), now)).toEqual({ held, fault: 'gap' })
    expect(takeBundle(held, bundleOf({ issuedAt: 'yesterday' }), now)).toEqual({ held, fault: 'unreadable' })
    expect(takeVenue(held, venueOf({ venueId: 'OTHER' }), held.venue!.venueId, now)).toEqual({ held, fault: 'other_venue' })
    expect(takeVenue(held, venueOf({ issuedAt: new Date(now - 2 * hour).toISOString() }), held.venue!.venueId, now)).toEqual({ held, fault: 'older' })
  })

  it('adds to the ended codes where it is a delta, and drops those whose day is past', () => {
    const [one, two, past] = [new Uint8Array(8).fill(1), new Uint8Array(8).fill(2), new Uint8Array(8).fill(3)]
    const held = heldOf({ revoked: [{ until: '2026-12-05', codes: base64Url(one) }, { until: '2026-11-01', codes: base64Url(past) }] })
    const { held: next } = takeBundle(held, bundleOf({ kind: 'delta', from: held.bundle!.number, number: held.bundle!.number + 1, revoked: [{ until: '2026-12-05', codes: base64Url(two) }] }), now)
    const isEnded = revocationsOf(next.bundle!)
    const cti = (fill: number) => Uint8Array.from([...new Uint8Array(8).fill(fill), ...new Uint8Array(8).fill(9)])
    expect([1, 2, 3, 4].map(fill => isEnded(cti(fill)))).toEqual([true, true, false, false])
    expect(next.bundle!.revoked.map(({ codes }) => fromBase64Url(codes)!.length)).toEqual([16])
    expect(next.bundle!.kind).toBe('whole')
  })
})

describe('the age of what is held', () => {
  it.each([[0, 'good'], [24, 'good'], [24.01, 'check'], [72, 'check'], [72.01, 'stale']] as const)('decides what a gate may say: %d h', (hours, freshness) => {
    expect(freshnessOf(heldOf({ issuedAt: new Date(now - hours * hour).toISOString() }), now)).toBe(freshness)
  })

  it('is that of the older part, and none where a part is missing', () => {
    expect(ageOf(heldOf({}, { issuedAt: new Date(now - 5 * hour).toISOString() }), now)).toBe(5 * hour)
    expect(ageOf({ ...heldOf(), venue: null }, now)).toBeNull()
  })

  it.each([[null, 'gate.bundle.none', true], [3 * 60_000, 'gate.bundle.minutes', false], [5 * hour, 'gate.bundle.hours', false], [30 * hour, 'gate.bundle.check', true], [80 * hour, 'gate.bundle.stale', true]] as const)('is said: %s', (age, key, isBad) => {
    expect(ageWords(age)).toMatchObject({ key, isBad })
  })
})

describe('without the network', () => {
  const decide = (held: Held, reading: Parameters<typeof decideOffline>[0]['reading']) => decideOffline({ reading, held, isEnded: () => false, now })
  const live = { kind: 'live', text: liveCode(1, 3) } as const

  it('a code on a phone is for staff, and one of another key is none', async () => {
    expect(await decide(heldOf(), live)).toMatchObject({ verdict: 'check', word: 'offline_live' })
    expect(await decide(heldOf(), { kind: 'live', text: liveCode(1, 9) })).toEqual({ verdict: null, word: 'code_unknown_key' })
    expect(await decide(heldOf(), { kind: 'live', text: liveCode(2, 3) })).toEqual({ verdict: null, word: 'code_unknown_key' })
  })

  it('a document is for staff, and what is no code has its word', async () => {
    expect(await decide(heldOf(), null)).toMatchObject({ verdict: 'check', word: 'offline_document' })
    expect(await decide(heldOf(), { kind: 'none', text: 'x', fault: 'barcode' })).toEqual({ verdict: null, word: 'reading_barcode' })
  })

  it.each([['suspended', 'venue_suspended'], ['ended', 'venue_ended'], ['in_review', 'venue_in_review']] as const)('nobody is let in where the venue is %s', async (standing, word) => {
    expect(await decide(heldOf({}, { standing }), live)).toEqual({ verdict: null, word })
  })

  it('nothing is said by what is too old, or by nothing', async () => {
    expect(await decide(heldOf({ issuedAt: new Date(now - 73 * hour).toISOString() }), live)).toEqual({ verdict: null, word: 'bundle_stale' })
    expect(await decide(nothingHeld, live)).toEqual({ verdict: null, word: 'bundle_missing' })
  })
})

describe('the clock', () => {
  const reading = measure('2026-11-30T12:00:00.000+08:00', Date.parse('2026-11-30T12:00:09.900+08:00'), Date.parse('2026-11-30T12:00:10.100+08:00'), 500, 'a')!

  it('is measured at half of the way', () => expect(reading.offsetMs).toBe(10_000))

  it('is trusted while it goes on as it went, and not once somebody has set it', () => {
    expect(isTrusted(reading, reading.at + 60_000, 60_500, 'a')).toBe(true)
    expect(isTrusted(reading, reading.at + 3 * hour, 60_500, 'a')).toBe(false)
    expect(isTrusted(reading, reading.at - hour, 60_500, 'a')).toBe(false)
    // After a start the steady clock says nothing, and the reading holds for as long as a bundle does.
    expect(isTrusted(reading, reading.at + hour, 100, 'b')).toBe(true)
    expect(isTrusted(reading, reading.at + 73 * hour, 100, 'b')).toBe(false)
    expect(isTrusted(null, 0, 0, 'a')).toBe(false)
  })

  it.each([[null, 'gate.clock.unknown', true], [400, 'gate.clock.right', false], [-3_000, 'gate.clock.slowSeconds', false], [600_000, 'gate.clock.fastMinutes', true], [-5 * hour, 'gate.clock.slowHours', true]] as const)('is said: %s', (offset, key, isBad) => {
    expect(clockWords(offset)).toMatchObject({ key, isBad })
  })
})

/** A live code in base 32 with this version and key, and nothing else in it. */
function liveCode(version: number, keyId: number): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const bits = [version, keyId >> 8, keyId & 0xFF].map(byte => byte.toString(2).padStart(8, '0')).join('').padEnd(425, '0')
  return bits.match(/.{5}/g)!.map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

it('the head of a live code is read in either form', () => {
  const live = { version: 1, keyIds: [258], validForSeconds: 60 }
  expect(isOfThisSystem(liveCode(1, 258), live)).toBe(true)
  expect(isOfThisSystem(base64Url(Uint8Array.from([1, 1, 2, ...new Uint8Array(50)])), live)).toBe(true)
  expect(isOfThisSystem(base64Url(Uint8Array.from([1, 1, 3, ...new Uint8Array(50)])), live)).toBe(false)
})

