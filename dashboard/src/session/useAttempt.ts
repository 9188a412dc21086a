import { ref } from 'vue'
import { asProblem } from '../api/problem'
import { problemText } from '../i18n/problemText'
import { useLanguage } from '../i18n/useLanguage'

/** Does one thing at a time with the server or the browser's passkeys, and keeps in words what went wrong. */
export function useAttempt(onExpired: () => void) {
  const { t, language } = useLanguage()
  const busy = ref(false)
  const problem = ref('')

  async function attempt(act: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    try {
      await act()
    } catch (error) {
      // What the person did not want, or the device could not.
      if (error instanceof DOMException) {
        problem.value = t(error.name === 'InvalidStateError' ? 'factor.alreadyHere' : 'factor.cancelled')
        return
      }
      const found = asProblem(error)
      if (found.status === 401) onExpired()
      problem.value = problemText(found, language.value)
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, attempt }
}
