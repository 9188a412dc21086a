import { onScopeDispose, ref } from 'vue'
import { serverNow } from '../api/serverNow'
import { useLanguage } from '../i18n/useLanguage'
import { untilDue } from './caseList'

/** Says when something is due, as time goes by. */
export function useDue() {
  const { t } = useLanguage()
  const now = ref(serverNow())
  const timer = setInterval(() => { now.value = serverNow() }, 30_000)
  onScopeDispose(() => clearInterval(timer))
  return (dueAt: string | null): string => {
    if (dueAt === null) return t('work.noDue')
    const { unit, count, late } = untilDue(dueAt, now.value)
    return t(late ? 'work.late' : 'work.left', { time: t(`work.${unit}`, { count }) })
  }
}
