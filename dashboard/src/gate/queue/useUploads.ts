import { onScopeDispose, ref } from 'vue'
import type { LateQueue } from './lateQueue'

const lock = 'healthpass-gate-upload'

/** Sends what waits, one batch after the other, for as long as the server answers; of several tabs one does. */
export function useUploads(queue: LateQueue | null, mayGoOn: () => boolean, onRefused: (code: string, count: number) => void) {
  const waiting = ref(0)
  const uploading = ref(false)
  const problem = ref<string | null>(null)
  let ended = false
  onScopeDispose(() => { ended = true })

  const look = async () => { waiting.value = await queue?.count() ?? 0 }

  async function sendAll() {
    while (queue && !ended && mayGoOn()) {
      const { done, refused, waitMs, problem: met } = await queue.uploadSome()
      problem.value = met
      for (const { code, count } of refused) onRefused(code, count)
      await look()
      if (waitMs !== null) await new Promise(resolve => setTimeout(resolve, waitMs))
      else if (done === 0) return
    }
  }

  async function run() {
    if (uploading.value || !queue) return
    uploading.value = true
    try {
      if (navigator.locks) await navigator.locks.request(lock, { ifAvailable: true }, async held => { if (held) await sendAll() })
      else await sendAll()
    } finally {
      uploading.value = false
      await look()
    }
  }

  return { waiting, uploading, problem, look, run }
}
