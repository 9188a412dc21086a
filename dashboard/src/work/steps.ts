import type { Assignment, HistoryEvent } from '../api/assignments'
import { hasMessage } from '../i18n/messages'
import type { Language } from '../i18n/language'
import { translate } from '../i18n/translate'

export interface Step { at: string, text: string, note: string | null }

/** What happened to an assignment, oldest first; of a server that keeps no history what its fields tell. */
export const historyOf = (assignment: Assignment): HistoryEvent[] => assignment.history ?? toldBy(assignment)

/** A history in words. */
export function told(history: readonly HistoryEvent[], language: Language, nameOfRegion: (code: string) => string): Step[] {
  return history.map(({ at, action, by, note }) => {
    const key = `work.step.${action}`
    const region = action === 'escalate' && note !== null
    return {
      at,
      text: hasMessage(key) ? translate(language, key, { who: by ?? '', region: region ? nameOfRegion(note) : '' }) : action,
      note: region ? null : note,
    }
  })
}

function toldBy({ createdAt, maker, checker, checkedAt, status }: Assignment): HistoryEvent[] {
  const made = { at: createdAt, action: 'create', by: maker, note: null }
  return checker && checkedAt ? [made, { at: checkedAt, action: status === 'rejected' ? 'reject' : 'approve', by: checker, note: null }] : [made]
}
