import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { approve, getAssignment, reject, reverse, type Assignment } from '../api/assignments'
import { Problem } from '../api/problem'
import { isRunning, type Action } from './caseList'

const everyMs = 1_000

/** The case that the address names, followed while the server is at work on it. */
export function useCase(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const assignment = shallowRef<Assignment | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function problemOf(error: unknown): Problem {
    const met = error instanceof Problem ? error : new Problem(0, 'unreachable', '')
    if (met.status === 401) onExpired()
    return met
  }

  async function read() {
    running.abort()
    clearTimeout(timer)
    const mine = running = new AbortController()
    try {
      const found = await getAssignment(caseId.value, token(), mine.signal)
      if (mine.signal.aborted) return
      assignment.value = found
      problem.value = null
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = problemOf(error)
    }
    if (assignment.value && isRunning(assignment.value)) timer = setTimeout(() => void read(), everyMs)
  }

  async function act(action: Action, note: string) {
    if (busy.value) return
    busy.value = true
    failed.value = null
    const id = caseId.value
    // A long list is at work for a while: its progress is read beside.
    timer = setTimeout(() => void read(), everyMs)
    try {
      await (action === 'approve' ? approve(id, token()) : action === 'reject' ? reject(id, note, token()) : reverse(id, note, token()))
    } catch (error) {
      failed.value = problemOf(error)
    } finally {
      busy.value = false
      if (id === caseId.value) await read()
    }
  }

  watch(caseId, () => {
    assignment.value = problem.value = failed.value = null
    void read()
  }, { immediate: true })
  onScopeDispose(() => { running.abort(); clearTimeout(timer) })
  return { assignment, problem, failed, busy, read, act }
}
