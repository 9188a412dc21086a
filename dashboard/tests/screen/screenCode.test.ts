import { expect, test } from 'vitest'
import { addressOf, importKey, proofOf, secondsLeft, stepOf } from '../../src/screen/screenCode'

// The same vectors as the server's test.
test.each([[0, 'CDC65T7XP8MVG'], [1, '0G99SKVGWQDHB'], [59_000_000, 'C4VAM9ZK36JTQ']])('a screen computes the proof of step %i as the server does', async (step, proof) => {
  expect(await proofOf(await importKey(Uint8Array.from({ length: 16 }, (_, at) => at)), step)).toBe(proof)
})

test('a code is shown for thirty seconds of the clock', () => {
  expect([stepOf(0), stepOf(29_999), stepOf(30_000)]).toEqual([0, 0, 1])
  expect([secondsLeft(0), secondsLeft(29_999), secondsLeft(30_000)]).toEqual([30, 1, 30])
})

test('the address is upper-case, in letters of the dense mode', () => {
  expect(addressOf('https://jkm.sc.gov.cn', 'A'.repeat(24), 'B'.repeat(13))).toMatch(/^[0-9A-Z $%*+\-./:]{1,73}$/)
})
