import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { acceptAppeal, approveUpholding, declineAppeal, getAppeal, refuseUpholding, upholdAppeal, type Appeal } from '../api/appeals'
import { asProblem, type Problem } from '../api/problem'
import { withFactor } from '../staff/stepUp'
import type { AppealAction } from './appealActions'

/** The appeal that the address names. It is read when it is opened and after each action: every look is in the audit trail. */
export function useAppeal(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const appeal = shallowRef<Appeal | null>(null)
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
      const found = await getAppeal(caseId.value, token(), mine.signal)
      if (mine.signal.aborted) return
      appeal.value = found
      problem.value = null
    } catch (error) {
      if (!mine.signal.aborted) problem.value = problemOf(error)
    }
  }

  // What was seen when it was decided, even if it is read anew while a factor is shown for it.
  function asSeen(id: string) {
    const effect = appeal.value?.effect?.effect ?? ''
    return withFactor(() => approveUpholding(id, effect, token()), effect)
  }

  const calls: Record<AppealAction, (id: string, text: string) => Promise<unknown>> = {
    accept: id => acceptAppeal(id, token()),
    uphold: (id, text) => upholdAppeal(id, text, token()),
    decline: (id, text) => declineAppeal(id, text, token()),
    approve_upholding: id => asSeen(id),
    refuse_upholding: (id, text) => refuseUpholding(id, text, token()),
  }

  async function act(action: AppealAction, text: string) {
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
    appeal.value = problem.value = failed.value = null
    void read()
  }, { immediate: true })
  onScopeDispose(() => running.abort())
  return { appeal, problem, failed, busy, read, act }
}
