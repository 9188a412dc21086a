import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { asProblem, type Problem } from '../api/problem'
import { ask, type Question } from '../staff/confirm'

const everyMs = 1_000

/** How a case is read and acted on. */
export interface OpenCase<T, A extends string> {
  load: (id: string, signal: AbortSignal) => Promise<T>
  calls: Record<A, (id: string, text: string) => Promise<unknown>>
  /** What is read along with it. */
  also?: (found: T, signal: AbortSignal) => Promise<void>
  /** Whether the server is at work on it: then it is followed, and while an action runs too. */
  isRunning?: (found: T) => boolean
}

/** The case that the address names. It is read when it is opened and after each action. */
export function useOpenCase<T, A extends string>(caseId: Ref<string>, onExpired: () => void, { load, calls, also, isRunning }: OpenCase<T, A>) {
  const found = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const busy = ref(false)
  /** What was done last, since the case was opened. */
  const done = shallowRef<A | null>(null)
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function problemOf(error: unknown): Problem {
    const met = asProblem(error)
    if (met.status === 401) onExpired()
    return met
  }

  const readSoon = () => { timer = setTimeout(() => void read(), everyMs) }

  async function read() {
    running.abort()
    clearTimeout(timer)
    const mine = running = new AbortController()
    try {
      const answer = await load(caseId.value, mine.signal)
      if (mine.signal.aborted) return
      found.value = answer
      problem.value = null
      await also?.(answer, mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = problemOf(error)
    }
    if (found.value && isRunning?.(found.value)) readSoon()
  }

  /** Does something at once. */
  async function act(action: A, text = '') {
    if (busy.value) return
    done.value = null
    busy.value = true
    failed.value = null
    const id = caseId.value
    // What takes a while shows its progress meanwhile.
    if (isRunning) readSoon()
    try {
      await calls[action](id, text)
    } catch (error) {
      failed.value = problemOf(error)
    } finally {
      busy.value = false
      if (id === caseId.value) await read()
    }
    if (failed.value === null && id === caseId.value) done.value = action
  }

  /** Asks, and does it. Answers whether it was to be done. */
  async function decide(action: A, question: Question): Promise<boolean> {
    const text = await ask(question)
    if (text === null) return false
    await act(action, text)
    return true
  }

  watch(caseId, () => {
    found.value = problem.value = failed.value = done.value = null
    void read()
  }, { immediate: true })
  onScopeDispose(() => { running.abort(); clearTimeout(timer) })
  return { found, problem, failed, busy, done, read, act, decide, problemOf }
}
