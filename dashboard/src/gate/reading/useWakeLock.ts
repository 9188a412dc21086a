import { onScopeDispose } from 'vue'

/** Keeps the screen awake while somebody stands at the gate, where the browser lets a page ask for it. */
export function useWakeLock() {
  let lock: WakeLockSentinel | null = null
  let ended = false

  // A page that is hidden loses it, and asks again when it is seen.
  async function ask() {
    if (ended || document.hidden || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (ended) void lock.release()
    } catch {
      // Refused while the battery is low: the screen goes dark as it would have.
    }
  }

  const onLook = () => void ask()
  document.addEventListener('visibilitychange', onLook)
  void ask()
  onScopeDispose(() => {
    ended = true
    document.removeEventListener('visibilitychange', onLook)
    void lock?.release()
  })
}
