import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '../api/problem'

/** Does one thing at a time with the server, and keeps what went wrong. */
export function useDeed(onExpired: () => void) {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  async function deed(act: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      await act()
    } catch (error) {
      const met = problem.value = asProblem(error)
      if (met.status === 401) onExpired()
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, deed }
}
