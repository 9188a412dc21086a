import type { ChannelDay } from '../api/channels'

/** A day as a bar, in hundredths of the highest. */
export interface DayBar { date: string, begun: number, confirmed: number }

/** The bars of some days. What was begun and not confirmed stands out above what was. */
export function dayBars(days: readonly ChannelDay[]): DayBar[] {
  const most = Math.max(1, ...days.map(({ numbers }) => Math.max(numbers.applications, numbers.confirmed)))
  return days.map(({ date, numbers }) => ({ date, begun: (numbers.applications / most) * 100, confirmed: (numbers.confirmed / most) * 100 }))
}
