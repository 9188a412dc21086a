import { expect, it } from 'vitest'
import { qrPath } from '../../src/qr/qrPath'

it('draws what a paper code holds in few enough modules for 40 mm', () => {
  // 225 characters of Base45: alphanumeric at level Q is version 11; as bytes it would be 14.
  expect(qrPath(`HP1:${'6BFOXN'.repeat(36)}ABCDE`, 'Q').size).toBe(61)

  // 250 characters, the longest that SM2 signs: no more modules.
  expect(qrPath(`HP1:${'6BFOXN'.repeat(41)}`, 'Q').size).toBe(61)
})

it('draws each row of dark modules once, and the finder in the corner', () => {
  const { d, size } = qrPath('HP', 'M')
  expect(size).toBe(21)
  expect(d.startsWith('M0 0h7v1h-7z')).toBe(true)
  expect(d).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
})
