import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { acceptCorrection, approveCorrection, correct, declineCorrection, getCorrection, refuseCorrection, requestCorrection, type Correction } from '../api/corrections'
import { asProblem, type Problem } from '../api/problem'
import type { CorrectionAction } from './correctionActions'

/** The correction that the address names. It is read when it is opened and after each action: every look is in the audit trail. */
export function useCorrection(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const correction = shallowRef<Correction | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const failed = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let running = new AbortController()

  function problemOf(error: unknown): Problem {
    const met = asProblem(error)
    if (met.status === 401) onExpired()
    return met
  }

  async function read() {
    running.abort()
    const mine = running = new AbortController()
    try {
      const found = await getCorrection(caseId.value, token(), mine.signal)
      if (mine.signal.aborted) return
      correction.value = found
      problem.value = null
    } catch (error) {
      if (!mine.signal.aborted) problem.value = problemOf(error)
    }
  }

  const calls: Record<CorrectionAction, (id: string, text: string) => Promise<unknown>> = {
    accept: id => acceptCorrection(id, token()),
    correct: id => correct(id, token()),
    request_correction: (id, name) => requestCorrection(id, name, token()),
    approve_correction: (id, name) => approveCorrection(id, name, token()),
    refuse_correction: (id, text) => refuseCorrection(id, text, token()),
    decline_correction: (id, text) => declineCorrection(id, text, token()),
  }

  async function act(action: CorrectionAction, text: string) {
    if (busy.value) return
    busy.value = true
    failed.value = null
    const id = caseId.value
    try {
      await calls[action](id, text)
    } catch (error) {
      failed.value = problemOf(error)
    } finally {
      busy.value = false
      if (id === caseId.value) await read()
    }
  }

  watch(caseId, () => {
    correction.value = problem.value = failed.value = null
    void read()
  }, { immediate: true })
  onScopeDispose(() => running.abort())
  return { correction, problem, failed, busy, read, act }
}
