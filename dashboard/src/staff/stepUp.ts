import { shallowRef } from 'vue'
import { Problem } from '../api/problem'

interface Asked { effect: string | null, answer: (shown: boolean) => void }

/** What a second factor is asked for now; one at a time. */
export const askedFactor = shallowRef<Asked | null>(null)

const asks = new Set(['step_up_required', 'factor_required'])

function askFactor(effect: string | null): Promise<boolean> {
  askedFactor.value?.answer(false)
  return new Promise(resolve => {
    askedFactor.value = {
      effect,
      answer: shown => {
        askedFactor.value = null
        resolve(shown)
      },
    }
  })
}

/**
 * Does something that may take a second factor shown just now: asks for it where the server does, and does it once more.
 * With the effect of what is approved, a passkey signs that one thing.
 */
export async function withFactor<T>(act: () => Promise<T>, effect: string | null = null): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Problem) || !asks.has(error.code) || !await askFactor(effect)) throw error
    return await act()
  }
}
