import { onScopeDispose, ref, shallowRef } from 'vue'
import { lookUp, type LookupAnswer, type LookupRequest } from '../api/hotline'
import { Problem } from '../api/problem'
import { retryAfterMs } from '../api/retryAfter'

const mostRetries = 3

/** One lookup at a time; the latest wins. A 429, or a 503 that names a time, is tried again after it. */
export function useLookup(token: () => string, onExpired: () => void) {
  const answer = shallowRef<LookupAnswer | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  /** Local time of the next try, ms; null when none is due. */
  const retryAt = ref<number | null>(null)
  let current = new AbortController()

  function clear() {
    current.abort()
    answer.value = problem.value = retryAt.value = null
    busy.value = false
  }

  async function search(request: LookupRequest) {
    clear()
    const mine = current = new AbortController()
    busy.value = true
    for (let retries = 0; ; retries++) {
      try {
        const found = await lookUp(request, token(), mine.signal)
        if (mine.signal.aborted) return
        answer.value = found
        problem.value = null
        break
      } catch (error) {
        if (mine.signal.aborted) return
        problem.value = error instanceof Problem ? error : new Problem(0, 'unreachable', '')
        if (problem.value.status === 401) onExpired()
        if (!mayRetry(problem.value) || retries === mostRetries) break
        await waitFor(problem.value, mine.signal)
        if (mine.signal.aborted) return
      }
    }
    busy.value = false
  }

  async function waitFor(failure: Problem, signal: AbortSignal) {
    const ms = retryAfterMs(failure.retryAfter, Date.now())
    retryAt.value = Date.now() + ms
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => { clearTimeout(timer); resolve() })
    })
    if (!signal.aborted) retryAt.value = null
  }

  onScopeDispose(() => current.abort())
  return { answer, problem, busy, retryAt, search, clear }
}

const mayRetry = ({ status, retryAfter }: Problem) => status === 429 || (status === 503 && retryAfter !== null)
