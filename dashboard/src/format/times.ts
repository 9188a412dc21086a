const zone = 'Asia/Shanghai'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** hh:mm:ss in Chinese standard time, wherever the screen hangs. */
export const formatClock = (instant: number): string => clock.format(instant)

/** yyyy-mm-dd in Chinese standard time. */
export const formatDay = (instant: number): string => day.format(instant)

/** Day and time to the minute, in Chinese standard time; the text itself when it is not a time. */
export function formatDateTime(text: string): string {
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? text : `${formatDay(instant)} ${formatClock(instant).slice(0, 5)}`
}
