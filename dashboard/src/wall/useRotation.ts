import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { nextInPlaylist } from './playlist'

/** `touched`: somebody uses the wall. `waiting`: no numbers come. */
export type RotationState = 'off' | 'turning' | 'touched' | 'waiting'

interface Playlist {
  /** Seconds that each region stays; null while the address does not ask for rotation. */
  seconds: Ref<number | null>
  /** Seconds without a touch after which it goes on. */
  resumeSeconds: Ref<number>
  /** Whether numbers come. */
  flowing: Ref<boolean>
  /** Whether there is something to show of the current region. */
  whole: Ref<boolean>
  current: Ref<string>
  children: () => string[]
  turnTo: (code: string) => void
}

const tickMs = 1_000
// A mouse on a table that is walked past moves by a pixel or two.
const movedPixels = 4

/**
 * Turns the wall to region after region while the address asks for it. A touch, a key or the mouse pauses it until the
 * wall has been left alone for a while; without numbers it stays where there is something to show.
 */
export function useRotation({ seconds, resumeSeconds, flowing, whole, current, children, turnTo }: Playlist) {
  const state = ref<RotationState>('off')
  const resumesIn = ref(0)
  const stopwatch = () => performance.now()
  let home = current.value
  let playlist: string[] = []
  let turnedAt = stopwatch()
  let touchedAt = -Infinity
  let lastWhole: string | null = null
  let timer: ReturnType<typeof setInterval> | undefined

  function turn() {
    if (current.value === home) playlist = children()
    turnedAt = stopwatch()
    turnTo(nextInPlaylist(home, playlist, current.value))
  }

  function tick() {
    if (seconds.value === null) {
      state.value = 'off'
      return
    }
    if (whole.value) lastWhole = current.value
    const untouched = stopwatch() - touchedAt
    resumesIn.value = Math.max(0, Math.ceil(resumeSeconds.value - untouched / 1000))
    if (resumesIn.value > 0) {
      state.value = 'touched'
    } else if (!flowing.value) {
      state.value = 'waiting'
      if (!whole.value && lastWhole !== null && lastWhole !== current.value) turnTo(lastWhole)
    } else {
      // Whoever was here may have gone elsewhere: the playlist goes on at once.
      if (state.value === 'touched' || stopwatch() - turnedAt >= seconds.value * 1000) turn()
      state.value = 'turning'
    }
  }

  function onTouch() {
    touchedAt = stopwatch()
    if (seconds.value !== null) tick()
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && Math.abs(event.movementX) + Math.abs(event.movementY) >= movedPixels) onTouch()
  }

  watch(seconds, now => {
    if (now !== null) home = current.value
    // Whoever starts it by a key wants it to turn, and not to wait for himself.
    touchedAt = -Infinity
    turnedAt = stopwatch()
    state.value = now === null ? 'off' : 'turning'
  }, { immediate: true })

  const touches = ['pointerdown', 'keydown', 'wheel'] as const
  onMounted(() => {
    timer = setInterval(tick, tickMs)
    for (const touch of touches) window.addEventListener(touch, onTouch, { passive: true, capture: true })
    window.addEventListener('pointermove', onMove, { passive: true })
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    for (const touch of touches) window.removeEventListener(touch, onTouch, { capture: true })
    window.removeEventListener('pointermove', onMove)
  })

  return { state, resumesIn }
}
