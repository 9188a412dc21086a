import type { Presence } from '../api/presence'

/** A bar of the day's curve, its heights as shares of the highest. */
export interface HourBar { hour: number, in: number, out: number, checkIns: number, inShare: number, outShare: number, checkShare: number }

/** The bars of a day. */
export function barsOf(hours: Presence['hours']): HourBar[] {
  const most = Math.max(1, ...hours.map(hour => Math.max(hour.in, hour.out, hour.checkIns)))
  return hours.map(hour => ({
    hour: hour.hour, in: hour.in, out: hour.out, checkIns: hour.checkIns, inShare: hour.in / most, outShare: hour.out / most, checkShare: hour.checkIns / most,
  }))
}
