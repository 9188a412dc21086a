import { onScopeDispose, ref } from 'vue'
import { asProblem, type Problem } from '../../api/problem'
import { isOutage } from './outage'

/** `live`: the server decides. `busy`: it answers that it cannot. `away`: it does not answer. */
export type Network = 'live' | 'busy' | 'away'

const probeMs = 5_000
const refreshMs = 600_000
const retryMs = 60_000

/**
 * Looks after the way to the server: asks every ten minutes while it is there, every five seconds while it is not, and says when it is back.
 * @param ask What is asked: the bundle, which is due anyway.
 * @param onBack Told each time the server answers.
 * @param onRefused Told what the server refuses: the key has been withdrawn, perhaps.
 */
export function useNetwork(ask: () => Promise<void>, onBack: () => void, onRefused: (problem: Problem) => void) {
  const state = ref<Network>('live')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let askAgain = false
  let ended = false

  const plan = (ms: number) => {
    clearTimeout(timer)
    if (!ended) timer = setTimeout(() => void probe(), ms)
  }

  /** Asks at once. */
  async function probe() {
    if (ended) return
    // What is asked for may have changed since the question went out.
    if (asking) return void (askAgain = true)
    asking = true
    try {
      await ask()
      state.value = 'live'
      plan(refreshMs)
      onBack()
    } catch (error) {
      const problem = asProblem(error)
      if (isOutage(problem)) {
        state.value = problem.status === 0 ? 'away' : 'busy'
        plan(probeMs)
      } else {
        // It is there, and answers: what it refuses is not the network's fault.
        state.value = 'live'
        plan(retryMs)
        onRefused(problem)
        if (problem.status !== 401) onBack()
      }
    } finally {
      asking = false
      if (askAgain) {
        askAgain = false
        void probe()
      }
    }
  }

  /** Takes note of a call that got no answer. */
  function note(problem: Pick<Problem, 'status'>) {
    state.value = problem.status === 0 ? 'away' : 'busy'
    plan(probeMs)
  }

  const onOnline = () => void probe()
  const onOffline = () => note({ status: 0 })
  window.addEventListener('online', onOnline)
  window.addEventListener('offline', onOffline)
  onScopeDispose(() => {
    ended = true
    clearTimeout(timer)
    window.removeEventListener('online', onOnline)
    window.removeEventListener('offline', onOffline)
  })
  return { state, probe, note }
}
