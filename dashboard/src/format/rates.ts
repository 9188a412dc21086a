const smallestPercent = 0.00001

/**
 * A fraction as a percentage without its sign. Precision adapts, because adoption starts at thousandths of
 * a percent: two significant digits below 1 %, then two decimals, one from 10 %. Cut, not rounded: 99.99 % is not 100 %.
 */
export function formatRate(fraction: number | null | undefined): string {
  if (fraction == null) return '—'
  const percent = withoutNoise(fraction * 100)
  if (percent === 0) return '0'
  if (percent < smallestPercent) return `<${smallestPercent.toFixed(5)}`
  const decimals = percent >= 10 ? 1 : percent >= 1 ? 2 : 1 - Math.floor(Math.log10(percent))
  const scale = 10 ** decimals
  return (Math.floor(withoutNoise(percent * scale)) / scale).toFixed(decimals)
}

// 0.29 * 100 is 28.999999999999996, which must not be cut to 28.
const withoutNoise = (value: number) => Number(value.toPrecision(12))

/** A fraction as a percentage with its sign; a dash when there is none. */
export const formatPercent = (fraction: number | null | undefined): string =>
  fraction == null ? '—' : `${formatRate(fraction)}%`

/** Events per second: one decimal below ten, whole above; a dash while unknown. */
export function formatPerSecond(rate: number | null): string {
  if (rate === null) return '—'
  return rate < 10 ? rate.toFixed(1) : Math.round(rate).toString().replace(/\B(?=(\d{3})+$)/g, ',')
}
