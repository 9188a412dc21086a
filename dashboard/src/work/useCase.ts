import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { approve, approveReversal, getAssignment, getPreview, refuseReversal, reject, reverse, type Assignment, type Preview } from '../api/assignments'
import { asProblem, type Problem } from '../api/problem'
import { withFactor } from '../staff/stepUp'
import { isRunning, type Action } from './caseList'

const everyMs = 1_000

/** The case that the address names, followed while the server is at work on it. */
export function useCase(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const assignment = shallowRef<Assignment | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const preview = shallowRef<Preview | null>(null)
  const busy = ref(false)
  let running = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function problemOf(error: unknown): Problem {
    const met = asProblem(error)
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
      await foresee(found, mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return
      problem.value = problemOf(error)
    }
    if (assignment.value && isRunning(assignment.value)) timer = setTimeout(() => void read(), everyMs)
  }

  // What would happen, as far as anybody may decide on it: without it nothing can be approved.
  async function foresee(found: Assignment, signal: AbortSignal) {
    if (found.status !== 'pending' && found.status !== 'reversal_requested') {
      preview.value = null
      return
    }
    try {
      const seen = await getPreview(found.assignmentId, token(), signal)
      if (!signal.aborted) preview.value = seen
    } catch (error) {
      if (signal.aborted) return
      preview.value = null
      problemOf(error)
    }
  }

  // What was seen when it was decided, even if the list is read anew while a factor is shown for it.
  function asPreviewed(decide: (effect: string) => Promise<unknown>) {
    const effect = preview.value?.effect ?? ''
    return withFactor(() => decide(effect), effect)
  }

  const calls: Record<Action, (id: string, note: string) => Promise<unknown>> = {
    approve: id => asPreviewed(effect => approve(id, effect, token())),
    approve_reversal: id => asPreviewed(effect => approveReversal(id, effect, token())),
    reject: (id, note) => reject(id, note, token()),
    reverse: (id, note) => reverse(id, note, token()),
    refuse_reversal: (id, note) => refuseReversal(id, note, token()),
  }

  async function act(action: Action, note: string) {
    if (busy.value) return
    busy.value = true
    failed.value = null
    const id = caseId.value
    // A long list is at work for a while: its progress is read beside.
    timer = setTimeout(() => void read(), everyMs)
    try {
      await calls[action](id, note)
    } catch (error) {
      failed.value = problemOf(error)
    } finally {
      busy.value = false
      if (id === caseId.value) await read()
    }
  }

  watch(caseId, () => {
    assignment.value = problem.value = failed.value = preview.value = null
    void read()
  }, { immediate: true })
  onScopeDispose(() => { running.abort(); clearTimeout(timer) })
  return { assignment, problem, failed, preview, busy, read, act }
}
