import type { MessageKey } from '../../i18n/messages'

interface Words { key: MessageKey, values: Record<string, number>, isBad: boolean }

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs
// Below this nobody has to do anything: the server's time decides, and a code may be a few seconds off.
const usualMs = 2 * minuteMs

/** How the device's clock stands to the server's. */
export function clockWords(offsetMs: number | null): Words {
  if (offsetMs === null) return { key: 'gate.clock.unknown', values: {}, isBad: true }
  const [off, isBad] = [Math.abs(offsetMs), Math.abs(offsetMs) > usualMs]
  const way = offsetMs > 0 ? 'fast' : 'slow'
  if (off < 1_000) return { key: 'gate.clock.right', values: {}, isBad }
  return off < 2 * minuteMs ? { key: `gate.clock.${way}Seconds`, values: { count: Math.round(off / 1_000) }, isBad }
    : off < 2 * hourMs ? { key: `gate.clock.${way}Minutes`, values: { count: Math.round(off / minuteMs) }, isBad }
    : { key: `gate.clock.${way}Hours`, values: { count: Math.round(off / hourMs) }, isBad }
}

/** How old what is held is, and what follows from it. */
export function ageWords(ageMs: number | null): Words {
  if (ageMs === null) return { key: 'gate.bundle.none', values: {}, isBad: true }
  if (ageMs > 3 * dayMs) return { key: 'gate.bundle.stale', values: {}, isBad: true }
  if (ageMs > dayMs) return { key: 'gate.bundle.check', values: { count: Math.floor(ageMs / hourMs) }, isBad: true }
  return ageMs < hourMs ? { key: 'gate.bundle.minutes', values: { count: Math.floor(ageMs / minuteMs) }, isBad: false } : { key: 'gate.bundle.hours', values: { count: Math.floor(ageMs / hourMs) }, isBad: false }
}
