import type { Language } from '../i18n/language'
import { formatCount } from './counts'
import { formatRate } from './rates'

const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±')

/** A difference of counts with its sign. */
export const formatDifference = (difference: number, language: Language): string =>
  sign(difference) + formatCount(Math.abs(difference), language)

/** A change as a percentage with its sign; beyond tenfold the digits say nothing more. */
export function formatChange(change: number): string {
  if (Math.abs(change) >= 10) return `${sign(change)}>1000%`
  return `${sign(change)}${Math.abs(change) < 0.0005 ? '0.0' : Math.abs(change) < 0.1 ? (Math.abs(change) * 100).toFixed(1) : formatRate(Math.abs(change))}%`
}
