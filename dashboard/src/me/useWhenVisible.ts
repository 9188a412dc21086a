import { onScopeDispose } from 'vue'

/** Does something each time the page is looked at again or the network returns. */
export function useWhenVisible(act: () => void) {
  const look = () => { if (!document.hidden) act() }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', look)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('online', look)
  })
}
