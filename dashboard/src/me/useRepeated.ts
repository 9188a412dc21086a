import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { backoffMs } from '../api/backoff'
import { asProblem, type Problem } from '../api/problem'
import { retryAfterMs } from '../api/retryAfter'
import { useWhenVisible } from './useWhenVisible'

/**
 * Asks the server for one thing, again when it says so or was out of reach, and only while somebody looks:
 * a page in a pocket asks for nothing.
 * @param wanted Whether it is asked for at all.
 * @param ask Asks, takes the answer in, and says after how many milliseconds it wants the next; null for no more.
 * @param onProblem Told of every failure; what it says true to is not tried again by itself.
 */
export function useRepeated(wanted: Ref<boolean>, ask: (signal: AbortSignal) => Promise<number | null>, onProblem: (problem: Problem) => boolean) {
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let current = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt: number | null = null
  let failures = 0

  function stop() {
    current.abort()
    clearTimeout(timer)
    dueAt = null
    busy.value = false
  }

  async function again() {
    stop()
    if (!wanted.value) return
    const mine = current = new AbortController()
    busy.value = true
    let pause: number | null
    try {
      pause = await ask(mine.signal)
      if (mine.signal.aborted) return
      problem.value = null
      failures = 0
    } catch (error) {
      if (mine.signal.aborted) return
      const met = problem.value = asProblem(error)
      pause = onProblem(met) ? null : pauseMs(met, ++failures)
    }
    busy.value = false
    dueAt = pause === null ? null : Date.now() + pause
    plan()
  }

  function plan() {
    clearTimeout(timer)
    if (dueAt === null || document.hidden) return
    timer = setTimeout(() => void again(), Math.max(dueAt - Date.now(), 0))
  }

  watch(wanted, on => {
    if (on) return void again()
    stop()
    problem.value = null
    failures = 0
  }, { immediate: true })
  document.addEventListener('visibilitychange', plan)
  useWhenVisible(() => { if (problem.value && wanted.value && !busy.value) void again() })
  onScopeDispose(() => { stop(); document.removeEventListener('visibilitychange', plan) })
  return { problem, busy, again }
}

const pauseMs = (met: Problem, failures: number) =>
  met.retryAfter !== null || met.status === 429 ? retryAfterMs(met.retryAfter, Date.now()) : backoffMs(failures + 1)
