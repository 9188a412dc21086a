import { ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '../api/problem'

/** `absent` where this server does not offer what the card is about. */
export type CardState = 'idle' | 'loading' | 'ready' | 'refused' | 'absent'

/** What a card shows, asked for when it is first seen. */
export function useCard<T>(load: () => Promise<T>, onExpired: () => void) {
  const state = ref<CardState>('idle')
  const value = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)

  async function again() {
    state.value = 'loading'
    try {
      value.value = await load()
      state.value = 'ready'
    } catch (error) {
      const met = problem.value = asProblem(error)
      state.value = met.status === 404 ? 'absent' : 'refused'
      if (met.status === 401) onExpired()
    }
  }

  const seen = () => { if (state.value === 'idle') void again() }
  return { state, value, problem, seen, again }
}
