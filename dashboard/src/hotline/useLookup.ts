import { onScopeDispose, ref, shallowRef } from 'vue'
import { backoffMs } from '../api/backoff'
import { lookUp, type LookupAnswer, type LookupRequest } from '../api/hotline'
import { asProblem, type Problem } from '../api/problem'
import { retryAfterMs } from '../api/retryAfter'

const mostRefusals = 3
// With pauses of up to 5 s and 3 s for an answer: some three minutes, longer than a caller waits.
const mostOutages = 30

/**
 * One lookup at a time; the latest wins. What is only out of reach is asked for again by itself, and an earlier answer
 * stays meanwhile, marked as such: an outage takes nothing off the screen.
 */
export function useLookup(token: () => string, onExpired: () => void) {
  const answer = shallowRef<LookupAnswer | null>(null)
  /** True while the answer belongs to an earlier lookup than the one that is under way or failed. */
  const earlier = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  /** Local time of the next try, ms; null when none is due. */
  const retryAt = ref<number | null>(null)
  let current = new AbortController()

  function stop() {
    current.abort()
    problem.value = retryAt.value = null
    busy.value = false
  }

  function clear() {
    stop()
    answer.value = null
    earlier.value = false
  }

  async function search(request: LookupRequest) {
    stop()
    earlier.value = answer.value !== null
    const mine = current = new AbortController()
    busy.value = true
    for (let retries = 0; ; retries++) {
      try {
        const found = await lookUp(request, token(), mine.signal)
        if (mine.signal.aborted) return
        answer.value = found
        earlier.value = false
        problem.value = null
        break
      } catch (error) {
        if (mine.signal.aborted) return
        const met = problem.value = asProblem(error)
        if (met.status === 401) onExpired()
        if (!isOutage(met) && !isRefusal(met)) {
          // This lookup has its answer, and it is another one.
          answer.value = null
          earlier.value = false
          break
        }
        if (retries >= (isRefusal(met) ? mostRefusals : mostOutages)) break
        await waitFor(pauseMs(met, retries), mine.signal)
        if (mine.signal.aborted) return
      }
    }
    busy.value = false
  }

  async function waitFor(ms: number, signal: AbortSignal) {
    retryAt.value = Date.now() + ms
    await new Promise<void>(resolve => {
      const stopped = () => { clearTimeout(timer); resolve() }
      const timer = setTimeout(() => { signal.removeEventListener('abort', stopped); resolve() }, ms)
      signal.addEventListener('abort', stopped)
    })
    if (!signal.aborted) retryAt.value = null
  }

  onScopeDispose(() => current.abort())
  return { answer, earlier, problem, busy, retryAt, search, clear }
}

const isRefusal = ({ status }: Problem) => status === 429
const isOutage = ({ status }: Problem) => status === 0 || status >= 500
const pauseMs = (met: Problem, retries: number) =>
  met.retryAfter !== null || isRefusal(met) ? retryAfterMs(met.retryAfter, Date.now()) : backoffMs(retries + 2)
