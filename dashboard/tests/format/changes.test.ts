import { expect, it } from 'vitest'
import { formatChange, formatDifference } from '../../src/format/changes'

it.each([[0.123, '+12.3%'], [-0.05, '−5.0%'], [0, '±0.0%'], [1.5, '+150.0%'], [25, '+>1000%'], [0.0001, '+0.0%']])('writes a change of %s as %s', (change, text) =>
  expect(formatChange(change)).toBe(text))

it.each([[1234, '+1,234'], [-20_000, '−2.00万'], [0, '±0']])('writes a difference of %s as %s', (difference, text) =>
  expect(formatDifference(difference, 'zh')).toBe(text))
