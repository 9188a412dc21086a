const baseMs = 250
const maxMs = 5_000

/**
 * Milliseconds to wait before attempt number `failures` (1 after the first failure): doubling up to
 * 5 s, each drawn from the upper half, so that a hall of walls does not return in step.
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(Math.max(failures, 1) - 1, 10))
  return Math.round(ceiling / 2 + random() * ceiling / 2)
}
