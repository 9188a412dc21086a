const ramp = ['#0f2b54', '#134a86', '#166cb0', '#1a90cb', '#2bb4da', '#62d8e8']

/** A region without a rate. */
export const noShade = '#16243c'

/** The same ramp as a legend, the highest rate on top. */
export const rampBackground = `linear-gradient(0deg, ${ramp.join(', ')})`

/** The same lying down, the highest at the right. */
export const rampAcross = `linear-gradient(90deg, ${ramp.join(', ')})`

/** From the lowest to the highest rate among the children; widened where all are the same. */
export function rateRange(rates: number[]): [number, number] {
  if (rates.length === 0) return [0, 1]
  const low = Math.min(...rates)
  const high = Math.max(...rates)
  return high > low ? [low, high] : [low * 0.5, high > 0 ? high * 1.5 : 1]
}

/** The shade of a rate within a range, between two colours of the ramp. */
export function shadeOf(rate: number | null | undefined, [low, high]: [number, number]): string {
  if (rate == null) return noShade
  const at = Math.min(1, Math.max(0, (rate - low) / (high - low))) * (ramp.length - 1)
  const below = Math.min(Math.floor(at), ramp.length - 2)
  const channels = [1, 3, 5].map(from => {
    const [a, b] = [ramp[below]!, ramp[below + 1]!].map(colour => parseInt(colour.slice(from, from + 2), 16)) as [number, number]
    return Math.round(a + (b - a) * (at - below))
  })
  return `rgb(${channels.join(' ')})`
}
