import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { Panels } from '../api/panels'
import type { RegionsChanged } from '../api/regionView'
import { WallFeed } from '../api/wallFeed'
import { freshnessOf, staleAfterMs } from './freshness'
import { RateMeter } from './rateMeter'
import { apply, expectSnapshot, startAt, turnTo } from './wallState'

const tickMs = 250
// Silence for this long on a connection that claims to be open means that it is not.
const renewAfterMs = staleAfterMs + 1_000

/** The live figures of a region, how fresh they are, and how fast they grow. */
export function useWall(code: Ref<string>, token: () => string | undefined = () => undefined) {
  const state = shallowRef(startAt(code.value))
  const up = ref(false)
  const now = ref(Date.now())
  const refused = ref(false)
  const panels = shallowRef<Panels | null>(null)
  const showsPerSecond = ref<number | null>(null)
  const scansPerSecond = ref<number | null>(null)
  const shows = new RateMeter()
  const scans = new RateMeter()
  let renewedAt = 0

  const feed = new WallFeed(code.value, token, onPush, onPanels, onWatch, isRefused => { refused.value = isRefused }, isUp => { up.value = isUp })

  function onPush(push: RegionsChanged) {
    const before = state.value
    const after = apply(before, push, Date.now())
    if (after === before) return
    state.value = after
    now.value = Date.now()
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
    state.value = expectSnapshot(state.value)
  }

  function resetRates() {
    shows.reset()
    scans.reset()
    showsPerSecond.value = scansPerSecond.value = null
  }

  watch(code, next => {
    state.value = turnTo(state.value, next)
    panels.value = null
    resetRates()
    renewedAt = Date.now()
    feed.watch(next)
  })

  function tick() {
    now.value = Date.now()
    const heardAt = Math.max(state.value.receivedAt ?? 0, renewedAt)
    if (!up.value || now.value - heardAt <= renewAfterMs) return
    renewedAt = now.value
    feed.renew()
  }

  // A hidden tab's timers are slowed down to one a minute: catch up as soon as somebody looks.
  function onReturn() {
    if (document.visibilityState !== 'visible') return
    now.value = Date.now()
    feed.hurry()
  }

  let timer: ReturnType<typeof setInterval>
  onMounted(() => {
    renewedAt = Date.now()
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

  const freshness = computed(() => freshnessOf(state.value.receivedAt, now.value))
  /** Ends a wait between attempts: there is a token now. */
  const hurry = () => feed.hurry()
  return { state, panels, up, refused, hurry, now, freshness, showsPerSecond, scansPerSecond }
}
