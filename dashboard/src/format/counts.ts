import type { Language } from '../i18n/language'

interface Unit { size: number, suffix: string }

const units: Record<Language, Unit[]> = {
  zh: [{ size: 1e8, suffix: '亿' }, { size: 1e4, suffix: '万' }],
  en: [{ size: 1e9, suffix: 'B' }, { size: 1e6, suffix: 'M' }],
}

export interface CountParts { digits: string, unit: string }

/**
 * A count as digits and unit (万 and 亿 in Chinese, M and B in English). Cut, never rounded up: a wall
 * must not show a number that has not been reached, and 9999.99万 must not become 10000.00万.
 */
export function countParts(count: number, language: Language, style: 'total' | 'cell' = 'total'): CountParts {
  const unit = units[language].find(({ size }) => count >= size)
  if (!unit) return { digits: exactCount(count), unit: '' }
  const whole = Math.floor(count / unit.size)
  const decimals = style === 'total' ? 2 : whole >= 1000 ? 0 : whole >= 100 ? 1 : 2
  const fraction = Math.floor((count % unit.size) / unit.size * 10 ** decimals + 1e-9)
  const digits = decimals ? `${exactCount(whole)}.${String(fraction).padStart(decimals, '0')}` : exactCount(whole)
  return { digits, unit: unit.suffix }
}

/** The same as one string; a dash when there is no number. */
export function formatCount(count: number | null | undefined, language: Language, style: 'total' | 'cell' = 'total'): string {
  if (count == null) return '—'
  const { digits, unit } = countParts(count, language, style)
  return digits + unit
}

/** Every digit, grouped by thousands. */
export const exactCount = (count: number): string =>
  Math.floor(count).toString().replace(/\B(?=(\d{3})+$)/g, ',')

/** A count that may be withheld (null) because there are few. */
export const formatSuppressible = (count: number | null, language: Language, style: 'total' | 'cell' = 'total'): string =>
  count === null ? (language === 'zh' ? '不公布' : 'withheld') : formatCount(count, language, style)
