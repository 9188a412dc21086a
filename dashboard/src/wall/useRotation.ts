import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { nextInPlaylist } from './playlist'

/** Turns the wall to region after region while the address asks for it; any touch stops it. */
export function useRotation(
  seconds: Ref<number | null>,
  childrenOfCurrent: () => string[],
  current: Ref<string>,
  goTo: (code: string) => void,
  stop: () => void,
) {
  let timer: ReturnType<typeof setInterval> | undefined
  let home = current.value
  let children: string[] = []

  function turn() {
    if (current.value === home) children = childrenOfCurrent()
    goTo(nextInPlaylist(home, children, current.value))
  }

  const onTouch = () => { if (seconds.value !== null) stop() }

  watch(seconds, now => {
    clearInterval(timer)
    if (now === null) return
    home = current.value
    timer = setInterval(turn, now * 1000)
  }, { immediate: true })
  onMounted(() => window.addEventListener('pointerdown', onTouch))
  onBeforeUnmount(() => {
    clearInterval(timer)
    window.removeEventListener('pointerdown', onTouch)
  })
}
