import { shallowRef, watch, type Ref } from 'vue'
import { approve, approveReversal, getAssignment, getPreview, refuseReversal, reject, reverse, type Assignment, type Preview } from '../api/assignments'
import { withFactor } from '../staff/stepUp'
import { isRunning, type Action } from './caseList'
import { useOpenCase } from './useOpenCase'

/** The assignment that the address names, followed while the server is at work on it. */
export function useCase(caseId: Ref<string>, token: () => string, onExpired: () => void) {
  const preview = shallowRef<Preview | null>(null)
  watch(caseId, () => { preview.value = null })
  const { found: assignment, problemOf, ...rest } = useOpenCase<Assignment, Action>(caseId, onExpired, {
    load: (id, signal) => getAssignment(id, token(), signal),
    also: foresee,
    isRunning,
    calls: {
      approve: id => asPreviewed(effect => approve(id, effect, token())),
      approve_reversal: id => asPreviewed(effect => approveReversal(id, effect, token())),
      reject: (id, note) => reject(id, note, token()),
      reverse: (id, note) => reverse(id, note, token()),
      refuse_reversal: (id, note) => refuseReversal(id, note, token()),
    },
  })

  // What would happen, as far as anybody may decide on it: without it nothing can be approved.
  async function foresee(found: Assignment, signal: AbortSignal): Promise<void> {
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
  function asPreviewed(decide: (effect: string) => Promise<unknown>): Promise<unknown> {
    const effect = preview.value?.effect ?? ''
    return withFactor(() => decide(effect), effect)
  }

  return { assignment, preview, ...rest }
}
