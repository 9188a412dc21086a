import { describe, expect, it } from 'vitest'
import { exactCount, formatCount, formatSuppressible } from '../../src/format/counts'

describe('a total in Chinese', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [9_999, '9,999'],
    [10_000, '1.00万'],
    [10_099, '1.00万'],
    [83_674_866, '8,367.48万'],
    [99_999_999, '9,999.99万'],
    [100_000_000, '1.00亿'],
    [253_000_000, '2.53亿'],
  ])('writes %i as %s', (count, text) => expect(formatCount(count, 'zh')).toBe(text))
})

describe('a total in English', () => {
  it.each([
    [999_999, '999,999'],
    [1_000_000, '1.00M'],
    [999_999_999, '999.99M'],
    [1_000_000_000, '1.00B'],
  ])('writes %i as %s', (count, text) => expect(formatCount(count, 'en')).toBe(text))
})

it('cuts instead of rounding, for every count around every unit', () => {
  for (const size of [1e4, 1e6, 1e8]) {
    for (let count = size - 3; count <= size + 300; count += 1) {
      const [, whole = '', fraction = '', unit] = /^([\d,]+)(?:\.(\d+))?(万|亿)?$/.exec(formatCount(count, 'zh'))!
      const shown = Number(`${whole.replaceAll(',', '')}.${fraction || 0}`) * (unit === '亿' ? 1e8 : unit === '万' ? 1e4 : 1)
      expect(shown).toBeLessThanOrEqual(count + 1e-6)
      expect(count - shown).toBeLessThan(unit === '亿' ? 1e6 : 100)
    }
  }
})

it('gives a table cell at most four digits or so', () => {
  expect(formatCount(12_345, 'zh', 'cell')).toBe('1.23万')
  expect(formatCount(1_234_567, 'zh', 'cell')).toBe('123.4万')
  expect(formatCount(20_937_757, 'zh', 'cell')).toBe('2,093万')
})

it('tells a number that is missing from one that is withheld', () => {
  expect(formatCount(null, 'zh')).toBe('—')
  expect(formatCount(undefined, 'en')).toBe('—')
  expect(formatSuppressible(null, 'zh')).toBe('不公布')
  expect(formatSuppressible(null, 'en')).toBe('withheld')
  expect(formatSuppressible(10, 'zh')).toBe('10')
})

it('groups every digit of an exact count', () => {
  expect(exactCount(253_000_001)).toBe('253,000,001')
})
