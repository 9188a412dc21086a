import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { Panels } from '../api/panels'
import type { RegionsChanged } from '../api/regionView'
import { WallFeed } from '../api/wallFeed'
import { freshnessOf, staleAfterMs } from './freshness'
import { KeptStates } from './keptStates'
import { RateMeter } from './rateMeter'
import { ServerClock } from './serverClock'
import { apply, expectSnapshot, fallBackOn, isBare, startAt, turnTo } from './wallState'

const tickMs = 250
// Silence for this long on a connection that claims to be open means that it is not.
const renewAfterMs = staleAfterMs + 1_000
// A region's snapshot is here sooner, where it comes at all.
const bareForMs = 1_500
// The screen's clock and its stopwatch part where one was set or the other slept.
const partedMs = 2_000

interface Ask {
  token?: () => string | undefined
  /** Hears that the session which the wall was opened with is over. */
  onEnded?: () => void
}

/** The live figures of a region, how fresh they are, and how fast they grow. */
export function useWall(code: Ref<string>, { token = () => undefined, onEnded = () => {} }: Ask = {}) {
  const clock = new ServerClock()
  const stopwatch = () => performance.now()
  const readClock = () => clock.now(stopwatch()) ?? Date.now()
  const state = shallowRef(startAt(code.value))
  const kept = new KeptStates()
  const up = ref(false)
  /** The server's time; the screen's own until the server has said something. */
  const now = ref(readClock())
  const refused = ref(false)
  const panels = shallowRef<Panels | null>(null)
  const showsPerSecond = ref<number | null>(null)
  const scansPerSecond = ref<number | null>(null)
  const shows = new RateMeter()
  const scans = new RateMeter()
  let heardAt = 0
  let turnedAt = stopwatch()
  let parted = Date.now() - stopwatch()

  const feed = new WallFeed(
    code.value, token, onPush, onPanels, onWatch, isRefused => { refused.value = isRefused }, isUp => { up.value = isUp }, onEnded)

  function onPush(push: RegionsChanged) {
    const before = state.value
    const after = apply(before, push)
    if (after === before) return
    heardAt = stopwatch()
    clock.note(after.asOf!, heardAt)
    state.value = after
    kept.keep(after)
    now.value = readClock()
    if (push.complete) resetRates()
    if (after.region && after.asOf !== null) {
      const { allow, check, deny } = after.region.scansToday
      shows.add(after.asOf, after.region.showsToday)
      scans.add(after.asOf, allow + check + deny)
    }
    showsPerSecond.value = shows.perSecond
    scansPerSecond.value = scans.perSecond
  }

  function onPanels(pushed: Panels) {
    if (pushed.code === code.value) panels.value = pushed
  }

  function onWatch() {
    clock.restart()
    state.value = expectSnapshot(state.value)
  }

  function resetRates() {
    shows.reset()
    scans.reset()
    showsPerSecond.value = scansPerSecond.value = null
  }

  function fallBack() {
    if (isBare(state.value) && (!up.value || stopwatch() - turnedAt > bareForMs)) state.value = fallBackOn(state.value, kept.of(code.value))
  }

  watch(code, next => {
    state.value = turnTo(state.value, next)
    panels.value = null
    resetRates()
    turnedAt = heardAt = stopwatch()
    fallBack()
    feed.watch(next)
  })

  function tick() {
    now.value = readClock()
    fallBack()
    const apart = Date.now() - stopwatch()
    const hasParted = Math.abs(apart - parted) > partedMs
    parted = apart
    // After a sleep the stopwatch has missed how long it was: only a new connection knows the time.
    if (!up.value || (!hasParted && stopwatch() - heardAt <= renewAfterMs)) return
    heardAt = stopwatch()
    feed.renew()
  }

  // A hidden tab's timers are slowed down to one a minute: catch up as soon as somebody looks.
  function onReturn() {
    if (document.visibilityState !== 'visible') return
    now.value = readClock()
    feed.hurry()
  }

  let timer: ReturnType<typeof setInterval>
  onMounted(() => {
    heardAt = stopwatch()
    feed.start()
    timer = setInterval(tick, tickMs)
    document.addEventListener('visibilitychange', onReturn)
    window.addEventListener('online', onReturn)
  })
  onBeforeUnmount(() => {
    feed.stop()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onReturn)
    window.removeEventListener('online', onReturn)
  })

  const freshness = computed(() => freshnessOf(state.value.asOf, now.value))
  /** Whether numbers come: nothing on the screen is held back by a lost server. */
  const flowing = computed(() => up.value && freshness.value !== 'stale')
  /** Whether there is something to show of the region and its children. */
  const whole = computed(() => !isBare(state.value))
  /** Connects anew and at once, as whoever the token says now. */
  const rejoin = () => {
    feed.renew()
    feed.hurry()
  }
  return { state, panels, up, refused, rejoin, now, freshness, flowing, whole, showsPerSecond, scansPerSecond }
}
