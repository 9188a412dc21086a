import { onScopeDispose, ref } from 'vue'
import { serverNow } from '../api/serverNow'

/** The time by the server's clock, each second as it begins. */
export function useNow() {
  const now = ref(serverNow())
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    now.value = serverNow()
    timer = setTimeout(tick, 1_000 - (now.value % 1_000))
  }
  tick()
  onScopeDispose(() => clearTimeout(timer))
  return now
}
