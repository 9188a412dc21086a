import type { Schemas } from '../api/answer'
import { hasMessage, type MessageKey } from '../i18n/messages'

/** What became of sending something to several units, in words: how many it went to, and why not to the others. */
export function sentWords(units: readonly Schemas['DispatchedUnit'][], t: (key: MessageKey, values?: Record<string, string | number>) => string): string {
  const refused = units.filter(unit => unit.code)
  const why = [...new Set(refused.map(unit => unit.code!))].map(code => (hasMessage(`tasks.problem.${code}`) ? t(`tasks.problem.${code}` as MessageKey) : code))
  return [t('tasks.sent', { count: units.length - refused.length }), ...(refused.length ? [t('tasks.sentNot', { count: refused.length, why: why.join(' ') })] : [])].join(' ')
}
