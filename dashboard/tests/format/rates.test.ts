import { describe, expect, it } from 'vitest'
import { formatPercent, formatPerSecond, formatRate } from '../../src/format/rates'

describe('an adoption rate', () => {
  it.each([
    [0, '0'],
    [0.00000001, '<0.00001'],
    [0.0000001, '0.000010'],
    [0.00031, '0.031'],
    [0.000092, '0.0092'],
    [0.0029, '0.29'],
    [0.29, '29.0'],
    [0.00999, '0.99'],
    [0.01, '1.00'],
    [0.0999, '9.99'],
    [0.1, '10.0'],
    [0.461, '46.1'],
    [0.99999, '99.9'],
    [1, '100.0'],
    [1.023, '102.3'],
  ])('writes %d as %s', (fraction, text) => expect(formatRate(fraction)).toBe(text))

  it('never shows more than was reached, nor loses a tenth of it', () => {
    for (let fraction = 0.0000002; fraction < 1; fraction *= 1.0137) {
      const shown = Number(formatRate(fraction)) / 100
      expect(shown).toBeLessThanOrEqual(fraction * 1.000001)
      expect(shown).toBeGreaterThan(fraction * 0.9)
    }
  })

  it('has no percent sign where there is no rate', () => {
    expect(formatPercent(null)).toBe('—')
    expect(formatPercent(0.5)).toBe('50.0%')
  })
})

describe('events per second', () => {
  it.each([[null, '—'], [0, '0.0'], [9.94, '9.9'], [10.4, '10'], [28_000, '28,000']])('writes %s as %s', (rate, text) =>
    expect(formatPerSecond(rate)).toBe(text))
})
