import type { MessageKey } from '../i18n/messages'
import type { ServiceWarning } from '../service/useService'

/** Something that wants a look now, and where to look. */
export interface Alarm { id: string, label: MessageKey, values?: Record<string, string | number>, to?: string }

/** What the service and the cases say; nothing is an alarm that no server told. */
export function alarmsOf(warnings: readonly ServiceWarning[], unreachable: boolean, overdue: number): Alarm[] {
  const alarms: Alarm[] = []
  if (unreachable) alarms.push({ id: 'unreachable', label: 'alarm.unreachable' })
  for (const what of warnings) alarms.push({ id: what, label: `alarm.${what}` })
  if (overdue > 0) alarms.push({ id: 'overdue', label: 'alarm.overdue', values: { count: overdue }, to: '/work?show=overdue' })
  return alarms
}
