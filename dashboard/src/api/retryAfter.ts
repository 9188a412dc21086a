const defaultSeconds = 2
const longestSeconds = 120

/**
 * Milliseconds to hold a call back after a 429 or 503: never less than the server asked for in
 * Retry-After (seconds or a date), plus up to half as much again, so that clients do not return together.
 */
export function retryAfterMs(header: string | null, now: number, random: () => number = Math.random): number {
  const asked = Math.min(secondsOf(header, now) ?? defaultSeconds, longestSeconds)
  return Math.ceil(asked * 1000 * (1 + random() / 2))
}

function secondsOf(header: string | null, now: number): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d+$/.test(text)) return Math.max(Number(text), 1)
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max((date - now) / 1000, 1)
}
